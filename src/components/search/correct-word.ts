import { spaceWords } from '../../catalog/search-words'

// English ones; in other languages a word is at worst taken for mistyped, and no correction is found.
const ending = /^(?:|e|y|s|es|ies|ed|ied|er|ers|ing|ings|ly|ion|ions|ation|ations|ment|ments)$/
const latin = /^\p{Script=Latin}+$/u

/**
 * Whether a word was found, not only its beginning: `hits` are the words of a text that it led to. A word before stemming
 * and one that is still being typed count, and one of several that are written without spaces.
 */
export function isFound(word: string, hits: readonly string[]): boolean {
  const parts = wordsOf(spaceWords(word))
  return parts.length === 0 || parts.some((part) => hits.some((hit) => isSameWord(part, hit)))
}

/** Whether at least most of a word was found. */
export function isNearlyFound(word: string, hits: readonly string[]): boolean {
  const asked = word.toLowerCase()
  const enough = Math.max(4, asked.length - 3)
  return isFound(word, hits) || hits.some((hit) => sharedStart(asked, hit) >= enough)
}

/** The words of a text as the index has them. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether a word of a text begins with the one asked for, or is a form of it. */
export function isSameWord(asked: string, hit: string): boolean {
  if (hit.startsWith(asked)) return true
  const shared = sharedStart(asked, hit)
  return shared > 2 && [asked, hit].every((word) => hasEnding(word, shared))
}

// «running» is «run» with a letter twice.
function hasEnding(word: string, at: number): boolean {
  return ending.test(word.slice(at)) || (word[at] === word[at - 1] && ending.test(word.slice(at + 1)))
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
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
    const distance = distanceOf(asked, each, nearest)
    if (distance < nearest) [best, nearest] = [each, distance]
  }
  return best === asked ? undefined : best
}

// Letters to change, add, leave out or exchange with their neighbour (optimal string alignment); `enough` or more is not told apart.
function distanceOf(a: string, b: string, enough: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = (last[j - 1] ?? 0) + (same ? 0 : 1)
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    if (Math.min(...row) >= enough) return enough
    before = last
    last = row
  }
  return last[b.length] ?? enough
}
