const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

const HTML: Record<string, string> = { ...XML, "'": '&#39;' }

const escapeWith = (table: Record<string, string>, text: string) =>
  text.replace(/[&<>"']/g, (found) => table[found] ?? found)

/** Text with `&`, `<`, `>` and quotes as entities, as Liquid's `escape` writes them. */
export function escapeHtml(text: string): string {
  return escapeWith(HTML, text)
}

/** Text with `&`, `<`, `>` and quotes as XML's own entities. */
export function escapeXml(text: string): string {
  return escapeWith(XML, text)
}
