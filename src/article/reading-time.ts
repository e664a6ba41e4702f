const wordsPerMinute = 220
const charactersPerMinute = 300
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’._-]*/gu

/** Whole minutes that reading a text takes, at least 1: Chinese and Japanese by the character, the rest by the word. */
export function readingTime(text: string): number {
  const characters = text.match(cjk)?.length ?? 0
  const others = text.replace(cjk, ' ').match(words)?.length ?? 0
  return Math.max(1, Math.round(characters / charactersPerMinute + others / wordsPerMinute))
}
