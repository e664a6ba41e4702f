/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー々]+/gu
const joins = /\s(?=(?:<\/?mark>)*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、-〟！-／：-？])/gu
const joinsAfter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、-〟！-／：-？]$/u

let segmenter: Intl.Segmenter | undefined

/** A text with a space between all its words, for an index that only knows spaces; Chinese, Japanese and Thai get theirs here. */
export function spaceWords(text: string): string {
  return text.replace(unspaced, (run, at: number) => {
    const before = text[at - 1]
    const after = text[at + run.length]
    // Punctuation stays with its word: alone it would count as one.
    const lead = before && !/[\s\p{Ps}\p{Pi}]/u.test(before) ? ' ' : ''
    const tail = after && /[\p{L}\p{N}]/u.test(after) ? ' ' : ''
    return lead + wordsIn(run).join(' ') + tail
  })
}

/** The opposite of `spaceWords`, for people; `<mark>` may stand between the words. */
export function joinWords(text: string): string {
  return text.replace(joins, (space, at: number) =>
    joinsAfter.test(text.slice(Math.max(0, at - 20), at).replace(/<\/?mark>/g, '')) ? '' : space,
  )
}

function wordsIn(run: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}
