import { expect, test } from 'vitest'
import { joinWords, spaceWords } from '../../src/catalog/search-words'

test.each([
  ['恢复快照', '恢复 快照'],
  ['如何防止数据丢失？', '如何 防止 数据 丢失？'],
  ['在Java中恢复', '在 Java 中 恢复'],
  ['“快照”与恢复', '“快照” 与 恢复'],
  ['Restore a snapshot.', 'Restore a snapshot.'],
])('%s is indexed as «%s»', (text, spaced) => {
  expect(spaceWords(text)).toBe(spaced)
})

test.each([
  ['如何 防止 数据 丢失？ 恢复', '如何防止数据丢失？恢复'],
  ['防止 <mark>数据</mark> <mark>丢失</mark>', '防止<mark>数据</mark><mark>丢失</mark>'],
  ['在 Java 中 恢复', '在 Java 中恢复'],
  ['two words', 'two words'],
])('«%s» is shown as %s', (spaced, shown) => {
  expect(joinWords(spaced)).toBe(shown)
})
