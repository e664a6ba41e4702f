import { escapeAttribute } from '../../../catalog/escape'

/** Text with `&`, `<`, `>` and quotes as entities, as Liquid's `escape` writes them. */
export function escapeHtml(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&#39;')
}

/** Text with `&`, `<`, `>` and quotes as XML's own entities. */
export function escapeXml(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&apos;')
}
