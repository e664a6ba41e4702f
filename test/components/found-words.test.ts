import { describe, expect, test } from 'vitest'
import { isFound } from '../../src/components/search/found-words'

describe('a word is found', () => {
  test.each([
    ['deleting', ['delete'], true],
    ['running', ['run'], true],
    ['elastic', ['elasticsearch'], true],
    ['SNAPSHOTS', ['snapshot'], true],
    ['快照', ['快'], false],
    ['快照', ['快照'], true],
    ['损坏的索引', ['索引'], true],
    ['es2015', ['es'], false],
    ['c++', ['c'], true],
    ['elasticsaerch', ['elastic', 'elasticsearch'], false],
    ['zzzzqq', ['zzz'], false],
    ['queries', ['query'], true],
    // With its vowels a word is one word, too.
    ['تُحفظ', ['تُحفظ'], true],
    ['تُكتب', ['تُحفظ'], false],
    ['❤️', [], true],
    ['exponental', ['exponential'], false],
    ['organising', ['organizing'], false],
  ])('%s by %j: %j', (word, hits, found) => {
    expect(isFound(word, hits)).toBe(found)
  })
})
