import { describe, expect, test } from 'vitest'
import {
  groupByPeriod,
  languagesOf,
  listed,
  neighbours,
  seriesOf,
  translationsOf,
} from '../../src/catalog/posts'
import type { Post } from '../../src/catalog/types'
import { aPost, row, slugs } from './posts'

describe('lists', () => {
  test('show the newest post first, by the moment and not by the spelling of the date', () => {
    const posts = [
      aPost('paris', { date: '2024-03-01T00:30:00+01:00' }),
      aPost('utc', { date: '2024-03-01T00:00:00Z' }),
      aPost('older', { date: '2023-12-31T23:59:59+01:00' }),
    ]
    expect(slugs(listed(posts))).toBe('utc paris older')
  })

  test('of two posts with one date show the later file name first, whatever order they were read in', () => {
    const posts = ['b', 'c', 'a'].map((slug) => aPost(slug))
    expect(slugs(listed(posts))).toBe('c b a')
    expect(slugs(listed(posts.toReversed()))).toBe('c b a')
  })

  test('leave hidden posts out, and the array they were given as it was', () => {
    const posts = [aPost('a'), aPost('b', { hidden: true }), aPost('c')]
    expect(slugs(listed(posts))).toBe('c a')
    expect(slugs(posts)).toBe('a b c')
  })
})

test.each([
  ['the site’s own first, though it has fewer posts', 'en', ['zh', 'zh', 'en'], ['en', 'zh']],
  ['the others by number of posts', 'en', ['fr', 'zh', 'zh'], ['en', 'zh', 'fr']],
  ['the site’s own without a post', 'en', [], ['en']],
])('languages: %s', (_, siteLang, langs, expected) => {
  const posts = langs.map((lang, i) => aPost(`p${i}`, { lang }))
  expect(languagesOf(posts, siteLang)).toEqual(expected)
})

describe('translations', () => {
  const english = aPost('grpc')
  test.each([
    ['the same slug in another language', aPost('grpc', { lang: 'zh' }), ['zh']],
    ['not the same slug in the same language', aPost('grpc', { source: '_posts/old/grpc.md' }), []],
    ['not another slug that begins alike', aPost('grpc-2', { lang: 'zh' }), []],
    ['not the same slug in other letters', aPost('GRPC', { lang: 'zh' }), []],
  ])('%s', (_, other, langs) => {
    expect(translationsOf([english, other], english).map(({ lang }) => lang)).toEqual(langs)
  })

  test('one a language', () => {
    const posts = [
      english,
      ...['a', 'b'].map((dir) => aPost('grpc', { lang: 'zh', source: `${dir}/grpc.md` })),
    ]
    expect(translationsOf(posts, english)).toHaveLength(1)
  })
})

const inSeries =
  (...parts: string[]) =>
  (slug: string): Partial<Post> =>
    parts.includes(slug) ? { series: ['s'] } : {}

describe('before and after a post', () => {
  test.each([
    ['the oldest has only a newer one', row('a b c'), 'a', [undefined, 'b']],
    ['one in the middle has both', row('a b c'), 'b', ['a', 'c']],
    ['the newest has only an older one', row('a b c'), 'c', ['b', undefined]],
    ['a post alone has none', row('a'), 'a', [undefined, undefined]],
    [
      'a part leads to the next part, past what lies between',
      row('a x c', inSeries('a', 'c')),
      'a',
      [undefined, 'c'],
    ],
    ['the series’ last part leads on by date', row('a b x', inSeries('a', 'b')), 'b', ['a', 'x']],
    ['the series’ first part leads back by date', row('x a b', inSeries('a', 'b')), 'a', ['x', 'b']],
    [
      'another language lies in no one’s way',
      row('a zh c', (slug) => (slug === 'zh' ? { lang: 'zh' } : {})),
      'a',
      [undefined, 'c'],
    ],
    [
      'nor does another collection',
      row('a n c', (slug) => (slug === 'n' ? { collection: 'notes' } : {})),
      'a',
      [undefined, 'c'],
    ],
  ])('%s', (_, posts, slug, expected) => {
    const { older, newer } = neighbours(
      posts,
      posts.find((each) => each.slug === slug)!,
    )
    expect([older?.slug, newer?.slug]).toEqual(expected)
  })

  test('a post that no list shows has none', () => {
    expect(neighbours(row('a b'), aPost('hidden', { hidden: true }))).toEqual({})
  })
})

test('a series stands in reading order, in one language', () => {
  const posts = row('one x two 一', (slug) => ({
    series: slug === 'x' ? [] : ['s'],
    lang: slug === '一' ? 'zh' : 'en',
  }))
  expect(slugs(seriesOf(posts.toReversed(), posts[0]!))).toBe('one two')
  expect(seriesOf(posts, posts[1]!)).toEqual([])
})

test('an archive has the newest year first, and a post is in the year of the site’s own clock', () => {
  const posts = [
    aPost('summer', { date: '2023-07-01T10:00:00+02:00' }),
    aPost('new-year', { date: '2024-01-01T00:10:00+01:00' }),
    aPost('new-years-eve', { date: '2023-12-31T23:50:00-05:00' }),
    aPost('undated (isDated)', { date: undefined }),
  ]
  expect(
    groupByPeriod(listed(posts), Infinity).map(({ year, posts: group }) => [year, slugs(group)]),
  ).toEqual([
    ['2024', 'new-year'],
    ['2023', 'new-years-eve summer'],
  ])
})
