import { closeTagAt, commentEnd, findCloseTag, openTagAt } from '../html/tag'
import { blockElements, voidElements } from '../html/model'
import { BacktickRuns, codeSpanEnd, skipCode } from '../span/code-span'
import type { BlockParser } from './block-parser'

/** Whether each line has a pipe that is neither escaped nor inside code or an HTML element. */
export function everyLineHasPipe({ document, text }: BlockParser, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1) === 10 ? end - 1 : end
  const spans = { text, end: last, runs: new BacktickRuns(text, start, last) }
  const comments = { text, search: document.search }
  let hasPipe = false
  // A comment's inside is text.
  let plainEnd = start
  // A line feed right before code, an element or a comment is not seen as one.
  const beginsSpan = (at: number): boolean => {
    const code = text.charCodeAt(at)
    if (code === 96) return codeSpanEnd(spans, at) >= 0
    return code === 60 && (elementEnd(text, at, last) >= 0 || commentEnd(comments, at) >= 0)
  }
  for (let at = start; at < last;) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      const isSeen = !beginsSpan(at + 1)
      if (isSeen && !hasPipe) return false
      if (isSeen) hasPipe = false
      at++
    } else if (code === 96 && at >= plainEnd) {
      const close = codeSpanEnd(spans, at)
      const breaks = close < 0 ? 0 : text.slice(at, close).split('\n').length - 1
      if (breaks > 1) return hasPipe
      if (breaks === 1 && !hasPipe) return false
      if (breaks === 1) hasPipe = false
      at = skipCode(text, at, close)
    } else if (code === 60 && at >= plainEnd) {
      const close = elementEnd(text, at, last)
      if (close < 0) plainEnd = commentEnd(comments, at)
      at = close < 0 ? at + 1 : close
    } else {
      if (code === 124 && text.charCodeAt(at - 1) !== 92) hasPipe = true
      at++
    }
  }
  return hasPipe
}

/** Where the element that begins at `offset` ends; one that is not closed reaches to `end`. */
function elementEnd(text: string, offset: number, end: number): number {
  const tag = openTagAt(text, offset)
  if (!tag || blockElements.has(tag.name)) return -1
  if (tag.selfClosed || voidElements.has(tag.name)) return tag.end
  const close = findCloseTag(text, tag.name, tag.end)
  return close < 0 || close >= end ? end : closeTagAt(text, close)!.end
}
