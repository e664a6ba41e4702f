import { escapeText } from '../catalog/escape'
import { phrasesOf } from '../catalog/phrases'

/** A title, in whose Chinese lines end between words. What the server drew stays: another browser may part words otherwise. */
export function Phrases({ text, lang }: { text: string; lang: string }) {
  if (!lang.startsWith('zh') || !('Segmenter' in Intl)) return text
  const html = phrasesOf(text).map(escapeText).join('<wbr>')
  return (
    <span
      style={{ wordBreak: 'keep-all' }}
      dangerouslySetInnerHTML={{ __html: html }}
      suppressHydrationWarning
    />
  )
}
