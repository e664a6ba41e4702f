import { describe, expect, test } from 'vitest'
import { hasContents, listIn, recordIn, textIn, titleIn, urlIn } from '../../src/catalog/front-matter'
import { RubyFloat } from '../../src/text/front-matter/ruby-float'

test.each([
  ['  a b ', 'a b'],
  [42, '42'],
  [0, '0'],
  ['   ', undefined],
  ['', undefined],
  [null, undefined],
  [true, undefined],
  [['a'], undefined],
  [new RubyFloat(2), '2.0'],
  [Object.create(null), undefined],
])('as text %j counts as %j', (value, expected) => {
  expect(textIn({ key: value }, 'key')).toBe(expected)
})

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  ['a', ['a']],
  [{ a: 1 }, [{ a: 1 }]],
  [null, []],
  [undefined, []],
])('as a list %j counts as %j', (value, expected) => {
  expect(listIn({ key: value }, 'key')).toEqual(expected)
})

test.each([[undefined], [null], ['text'], [['a']], [true]])('%j is a map of nothing', (value) => {
  expect(recordIn({ key: value }, 'key')).toEqual({})
  expect(textIn(value, 'key')).toBeUndefined()
})

describe('a title, and an address alike', () => {
  const titles = { en: 'Tags', zh: '标签', 'zh-Hant': '標籤' }
  test.each([
    ['the title wins', { title: 'One', titles }, 'zh', 'One'],
    ['else the language’s', { titles }, 'zh', '标签'],
    ['whatever its key is called', { titles: { en: 'Tags', 'zh-Hans': '标签' } }, 'zh', '标签'],
    ['a region’s own', { titles }, 'zh-Hant', '標籤'],
    ['its main language’s', { titles }, 'zh-Hans', '标签'],
    ['else English', { titles }, 'fr', 'Tags'],
    ['an empty title is none', { title: '', titles }, 'en', 'Tags'],
    ['a number is a title', { title: 2023 }, 'en', '2023'],
    ['nothing without either', {}, 'en', undefined],
  ])('%s', (_, frontMatter, lang, expected) => {
    const { title, titles: texts } = frontMatter as { title?: unknown; titles?: unknown }
    expect(titleIn(frontMatter, lang)).toBe(expected)
    expect(urlIn({ url: title, urls: texts }, lang)).toBe(expected)
  })
})

test.each([
  [{ aside: { toc: true } }, true],
  [{ aside: { toc: false } }, false],
  [{ aside: {} }, false],
  [{}, false],
  [{ toc: true }, true],
  [{ toc: true, aside: { toc: false } }, false],
])('%j has contents beside the text: %j', (frontMatter, expected) => {
  expect(hasContents(frontMatter)).toBe(expected)
})
