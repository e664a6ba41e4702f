import { describe, expect, test } from 'vitest'
import { heroOf } from '../../src/catalog/hero'
import type { Hero } from '../../src/catalog/page-data'

const hero = (frontMatter: Record<string, unknown>, lang = 'en') =>
  heroOf({ frontMatter, lang, pictureOf: (src) => ({ src: `/sub${src}` }), linkOf: (url) => `/sub${url}` })
const overlay = (header: Record<string, unknown>, rest: Record<string, unknown> = {}, lang = 'en') =>
  hero({ article_header: { type: 'overlay', ...header }, ...rest }, lang)

const bare = { type: 'overlay', theme: 'light', align: 'left', immersive: false, actions: [] }

describe('what stands above the text', () => {
  test.each<[string, Record<string, unknown>, Hero]>([
    ['an ordinary title without article_header', {}, { type: 'plain' }],
    ['a cover is for cards alone', { cover: '/c.jpg' }, { type: 'plain' }],
    ['nothing for article_header: false', { article_header: false, cover: '/c.jpg' }, { type: 'none' }],
    ['nothing for show_title: false', { show_title: false }, { type: 'none' }],
    [
      'a picture above the title',
      { article_header: { type: 'cover', image: { src: '/h.jpg' } }, cover: '/c.jpg' },
      { type: 'cover', picture: { src: '/sub/h.jpg' } },
    ],
    [
      'the cover where the header names no picture',
      { article_header: { type: 'cover' }, cover: '/c.jpg' },
      { type: 'cover', picture: { src: '/sub/c.jpg' } },
    ],
    [
      'an ordinary title where there is no picture at all',
      { article_header: { type: 'cover' } },
      { type: 'plain' },
    ],
    [
      'an ordinary title for a type that nobody knows',
      { article_header: { type: 'video' } },
      { type: 'plain' },
    ],
  ])('%s', (_, frontMatter, expected) => {
    expect(hero(frontMatter)).toEqual(expected)
  })
})

describe('an overlay', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    ['without anything more', {}, {}, {}],
    ['dark', { theme: 'dark' }, {}, { theme: 'dark' }],
    ['light is what anything else means', { theme: 'blue' }, {}, { theme: 'light' }],
    ['centred', { align: 'center' }, {}, { align: 'center' }],
    ['as high as is said', { height: '60vh' }, {}, { height: '60vh' }],
    ['under the site’s header', {}, { mode: 'immersive' }, { immersive: true }],
    ['in a colour', { background_color: '#203028' }, {}, { color: '#203028' }],
    [
      'over its picture',
      { background_image: { src: '/h.jpg' } },
      { cover: '/c.jpg' },
      { picture: { src: '/sub/h.jpg' } },
    ],
    ['over the cover', {}, { cover: '/c.jpg' }, { picture: { src: '/sub/c.jpg' } }],
    [
      'with a gradient over the cover',
      { background_image: { gradient: 'linear-gradient(red, blue)' } },
      { cover: '/c.jpg' },
      { gradient: 'linear-gradient(red, blue)', picture: { src: '/sub/c.jpg' } },
    ],
    [
      'with a gradient over a colour',
      { background_image: { gradient: 'linear-gradient(red, blue)' }, background_color: '#fff' },
      {},
      { gradient: 'linear-gradient(red, blue)', color: '#fff' },
    ],
    ['without the cover where that is turned off', { background_image: false }, { cover: '/c.jpg' }, {}],
  ])('%s', (_, header, rest, expected) => {
    const { veil, ...drawn } = overlay(header, rest) as Extract<Hero, { type: 'overlay' }>
    expect(drawn).toEqual({ ...bare, ...expected })
    expect(veil === undefined).toBe(expected['picture'] === undefined)
  })

  test.each([
    ['en', 'Read on'],
    ['zh', '继续阅读'],
    ['fr', 'Read on'],
  ])('has actions named in %s: «%s»', (lang, title) => {
    const actions = [
      { titles: { en: 'Read on', zh: '继续阅读' }, url: '/next/', type: 'primary' },
      { text: 'No address' },
      { url: '/no-words/' },
    ]
    expect(overlay({ actions }, {}, lang)).toMatchObject({
      actions: [{ title, url: '/sub/next/', type: 'primary' }],
    })
  })

  test.each<[value: string, header: Record<string, unknown>]>([
    ['a second declaration', { background_color: 'red;position:fixed' }],
    ['a height that goes on', { height: '100vh;position:fixed;inset:0' }],
    ['a gradient that goes on', { background_image: { gradient: 'none;z-index:9' } }],
    ['another host’s file', { background_color: 'url(//other.example/seen)' }],
    ['a file behind an escape', { background_image: { gradient: 'u\\72l(//other.example/seen)' } }],
  ])('draws nothing with %s (unsafe)', (_, header) => {
    expect(overlay(header)).toEqual(overlay({}))
  })

  test('takes a single action without a list, and its text before its title', () => {
    const actions = { text: 'Go', title: 'No', url: '/a/' }
    expect(overlay({ actions })).toMatchObject({ actions: [{ title: 'Go', url: '/sub/a/' }] })
  })
})
