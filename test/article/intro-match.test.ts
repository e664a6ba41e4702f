import { expect, test } from 'vitest'
import { matchSections } from '../../src/article/intro-match'
import { readingTime } from '../../src/article/reading-time'
import { contentWords } from '../../src/article/words'

const match = (items: string[], headings: string[]) =>
  matchSections(
    items,
    headings.map((heading) => ({ heading, level: 2, body: '' })),
  ).map((at) => (at === null ? null : headings[at]))

test.each([
  [
    ['Why use it?', 'How to use it?'],
    ['Motivation', 'Usage'],
    ['Motivation', 'Usage'],
  ],
  [
    ['Store configurations', 'Monitor'],
    ['Configuring Stores', 'Monitoring'],
    ['Configuring Stores', 'Monitoring'],
  ],
  [
    ['Deep blue water', 'First thing'],
    ['First thing', 'Water'],
    [null, 'First thing'],
  ],
  [
    ['What it costs', 'What it brings'],
    ['Section 1', 'Section 2', 'Conclusion'],
    [null, null],
  ],
  [['Web Component Tester'], ['WCT'], ['WCT']],
  // What has no words, item or heading, disturbs nobody (lettersOf).
  [
    ['!!!', 'What queues are'],
    ['What queues are', '???', 'More'],
    [null, 'What queues are'],
  ],
  [
    ['如何撤销变化', '如何从这篇文章扩展出去'],
    ['撤销变更', '拓展'],
    ['撤销变更', '拓展'],
  ],
])('%j among %j leads to %j', (items, headings, expected) => {
  expect(match(items, headings)).toEqual(expected)
})

test.each([
  ['How to use SafeHtml with gRPC', ['=usage', 'safe', 'html', 'grpc']],
  ['Configuring the running tests', ['=config', 'run', '=test']],
  ['什么是快照仓库？', ['=definition', '快照', '照仓', '仓库']],
  ['مُعالَجةُ الطوابير', ['مُعالَجةُ', 'الطوابير']],
])('%s is compared as %j', (text, words) => {
  expect([...contentWords(text)]).toEqual(words)
})

test.each([
  ['', 1],
  ['word '.repeat(440), 2],
  ['字'.repeat(600), 2],
  ['مُعالَجةٌ '.repeat(220), 1],
  ['字'.repeat(300) + ' word'.repeat(220), 2],
])('%.10s… takes some minutes', (text, minutes) => {
  expect(readingTime(text)).toBe(minutes)
})
