const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML and HTML take it, in elements and attributes; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  // XML 1.0, section 2.2: these may not stand in a document at all.
  return text.replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (c) => entities[c] ?? c)
}
