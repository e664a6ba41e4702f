import { joinWords } from '../../catalog/search-words'
import type { Marked } from './engine'

/** A piece of the index's text, in which `<mark>` is the only markup, for people: without the index's spaces; `words` are marked besides. */
export function markedOf(text: string, words: readonly string[] = []): Marked {
  const html = words.length > 0 ? withMarks(text, words) : text
  return (
    joinWords(html.replace(/<\/mark>(\s*)<mark>/g, '$1'))
      // Pagefind ends every heading with a full stop.
      .replace(/(\p{Script=Han}(?:<\/mark>)?)\. ?/gu, '$1。')
      .split(/(<mark>.*?<\/mark>)/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: plain(piece), hit: piece.startsWith('<mark>') }))
  )
}

/** The same as a string. */
export function joined(text: string): string {
  return plain(joinWords(text))
}

function withMarks(text: string, words: readonly string[]): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    words.includes(word.toLowerCase()) ? `<mark>${word}</mark>` : word,
  )
}

function plain(html: string): string {
  return html
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
}
