import { spaceWords } from '../../catalog/search-words'

// English ones; in other languages a word is at worst taken for mistyped, and no correction is found.
const ending = /^(?:e?s?|i?ed|ers?|y|ies|ly|ings?|(?:at)?ions?|ments?)$/

/**
 * Whether a word was found, not only its beginning: `hits` are the words of a text that it led to. A word before stemming
 * and one that is still being typed count, and one of several that are written without spaces.
 */
export function isFound(word: string, hits: readonly string[]): boolean {
  const parts = wordsOf(spaceWords(word))
  return parts.length === 0 || parts.some((part) => hits.some((hit) => isSameWord(part, hit)))
}

/** The words of a text as the index has them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
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

/** How many letters two words begin with in common. */
export function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
