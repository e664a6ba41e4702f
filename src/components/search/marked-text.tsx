import type { Marked } from './engine'

/** A text with the words that were asked for marked in it. */
export function MarkedText({ text }: { text: Marked }) {
  return text.map((piece, at) => {
    // A piece has nothing but its place to be known by.
    const key = `${at} ${piece.text}`
    return piece.hit ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>
  })
}
