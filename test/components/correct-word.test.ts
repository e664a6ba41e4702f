import { expect, test } from 'vitest'
import { correctWord } from '../../src/components/search/correct-word'

const vocabulary = ['java', 'elasticsearch', 'snapshot', 'hibernate', 'restore', 'store', '数据丢失']

test.each([
  ['elasticsaerch', 'elasticsearch'],
  ['elastcsearch', 'elasticsearch'],
  ['snapshoot', 'snapshot'],
  ['Hybernate', 'hibernate'],
  ['jaav', 'java'],
  ['stroe', 'store'],
  ['snapshot', undefined],
  ['zzzzqq', undefined],
  ['jav', undefined],
  ['数据流失', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(correctWord(word, vocabulary)).toBe(meant)
})
