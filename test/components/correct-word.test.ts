import { expect, test } from 'vitest'
import { correctWord, isNearlyFound } from '../../src/components/search/correct-word'

const vocabulary = ['java', 'elasticsearch', 'snapshot', 'hibernate', 'restore', 'store', '数据丢失']

test.each([
  ['elasticsaerch', 'elasticsearch'],
  ['elastcsearch', 'elasticsearch'],
  ['snapshoot', 'snapshot'],
  ['Hybernate', 'hibernate'],
  ['jaav', 'java'],
  ['stroe', 'store'],
  // Of a short word two letters are too much to guess.
  ['stura', undefined],
  ['snapshot', undefined],
  ['zzzzqq', undefined],
  ['jav', undefined],
  ['数据流失', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(correctWord(word, vocabulary)).toBe(meant)
})

test.each([
  ['snapshots', true],
  ['snow', false],
])('%s is nearly found in snapshot: %j (enough)', (word, found) => {
  expect(isNearlyFound(word, ['snapshot'])).toBe(found)
})

test.each([
  ['indice', 'índices', true],
  ['базы', 'базе', true],
  ['ёлка', 'елки', true],
  ['снег', 'снимок', false],
  ['مكتبة', 'المكتبة', true],
  ['الفهارس', 'بالفهارس', true],
  ['تحفظ', 'تُحفظ', true],
  ['الى', 'إلى', true],
  ['قطة', 'المكتبة', false],
])('%s is nearly found in %s, whatever is written with it: %j (bare)', (word, hit, found) => {
  expect(isNearlyFound(word, [hit])).toBe(found)
})
