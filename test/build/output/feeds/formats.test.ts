import { expect, test } from 'vitest'
import { atom } from '../../../../src/build/output/feeds/atom'
import type { Feed } from '../../../../src/build/output/feeds/feed'
import { rss } from '../../../../src/build/output/feeds/rss'
import { escapeXml } from '../../../../src/build/output/xml'
import { parseXml } from '../../xml'
import type { XmlElement } from '../../xml'

// Every word of the feed is an attack that says where it stands.
const shown = (place: string) => `${place} </script><b x="'">&amp; ]]> end`
const word = (place: string) => `${shown(place)}\u0001`
const moment = '2024-01-05T00:00:00Z'
const feed: Feed = {
  title: word('title'),
  description: word('description'),
  lang: word('lang'),
  author: word('author'),
  home: word('home'),
  self: word('self'),
  updated: moment,
  entries: [
    {
      id: word('id'),
      url: word('url'),
      title: word('entry title'),
      lang: word('entry lang'),
      published: moment,
      updated: moment,
      author: word('entry author'),
      terms: [word('term')],
      summary: word('summary'),
      image: word('image'),
      html: word('html'),
    },
  ],
}

function valuesIn({ text, attributes, children }: XmlElement): string[] {
  return [text, ...Object.values(attributes), ...children.flatMap(valuesIn)].filter((each) =>
    each.endsWith('end'),
  )
}

// Guards: each `escapeXml` of the two formats, and `asHtml`: a reader takes plain titles and summaries for HTML.
test.each<[name: string, format: (feed: Feed) => string, plain: string[], html: string[]]>([
  [
    'Atom',
    atom,
    [
      'lang',
      'self',
      'home',
      'description',
      'author',
      'id',
      'url',
      'entry title',
      'entry lang',
      'entry author',
      'term',
      'image',
      'html',
    ],
    ['title', 'entry title', 'summary'],
  ],
  [
    'RSS',
    rss,
    [
      'title',
      'home',
      'self',
      'description',
      'lang',
      'id',
      'url',
      'entry title',
      'entry author',
      'term',
      'html',
    ],
    ['summary'],
  ],
])('%s shows every word as it is, and is well-formed', (_, format, plain, html) => {
  const expected = [...plain.map(shown), ...html.map((place) => escapeXml(shown(place)))]
  expect(new Set(valuesIn(parseXml(format(feed))))).toEqual(new Set(expected))
})
