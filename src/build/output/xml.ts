import { escapeAttribute } from '../../catalog/escape'

/** Text as XML and HTML take it, in elements and attributes; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  // XML 1.0, section 2.2: what is left out is forbidden there, or discouraged.
  return escapeAttribute(text.replace(/[^\t\n\r -~\u00a0-\ufffd]/g, '')).replaceAll("'", '&#39;')
}
