import { expect, test } from 'vitest'
import { wordsOf } from '../../src/components/words/words'

test.each([
  ['en', 'On this page'],
  ['en-GB', 'On this page'],
  ['zh', '本页目录'],
  ['zh-Hans', '本页目录'],
  ['zh-CN', '本页目录'],
  ['fr', 'On this page'],
])('%s speaks', (lang, contents) => {
  expect(wordsOf(lang).contents).toBe(contents)
})

test.each([
  [1, '1 article', '1 篇文章'],
  [2, '2 articles', '2 篇文章'],
  [0, '0 articles', '0 篇文章'],
])('%i articles', (n, english, chinese) => {
  expect([wordsOf('en').articles(n), wordsOf('zh').articles(n)]).toEqual([english, chinese])
})
