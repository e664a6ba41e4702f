import { editDistance } from '../../catalog/edit-distance'
import { isFound, sharedStart } from './found-words'

const latin = /^\p{Script=Latin}+$/u
// Of their short words, too, another form may have been found.
const inflected = /^[\p{Script=Cyrillic}\p{Script=Arabic}]+$/u

/** Words with those of them that are unknown put right, as far as a vocabulary has them. */
export function correctWords(
  asked: readonly string[],
  unknown: readonly string[],
  vocabulary: readonly string[],
): string {
  const corrected = asked.map((word) =>
    unknown.includes(word) ? (correctWord(word, vocabulary) ?? word) : word,
  )
  return corrected.join(' ')
}

/** Whether at least most of a word was found. */
export function isNearlyFound(word: string, hits: readonly string[]): boolean {
  const asked = bare(word)
  const enough = Math.max(inflected.test(asked) ? 3 : 4, asked.length - 3)
  const isNear = (hit: string) => hit.startsWith(asked) || sharedStart(asked, hit) >= enough
  return isFound(word, hits) || hits.map(bare).some(isNear)
}

// The index knows words without their accents, and Arabic ones without «the» and what is written together with it.
function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[وفبكل]?ال(?=\p{L}{3})/u, '')
}

/** The word of a vocabulary, most frequent first, that a word was most likely meant to be; undefined where none is near. */
export function correctWord(word: string, vocabulary: readonly string[]): string | undefined {
  const asked = word.toLowerCase()
  // A mistake in Chinese is another word, and what is not all letters is a name.
  if (asked.length < 4 || !latin.test(asked)) return undefined
  const most = asked.length < 8 ? 1 : 2
  let best: string | undefined
  let nearest = most + 1
  for (const each of vocabulary) {
    if (Math.abs(each.length - asked.length) >= nearest) continue
    const distance = editDistance(asked, each, nearest)
    if (distance < nearest) [best, nearest] = [each, distance]
  }
  return best === asked ? undefined : best
}
