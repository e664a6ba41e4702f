import { outputFile } from '../../catalog/urls'
import { absolute, link } from '../site'
import type { Site } from '../site'
import { escapeXml } from './xml'
import type { TextFile } from './output-file'

/** A small page for every old address, which leads on at once and tells search engines where to. */
export function redirects(site: Site): TextFile[] {
  return site.source.redirects.map(({ from, to }) => {
    const target = escapeXml(link(site, to))
    const text = `<!doctype html>
<html lang="${escapeXml(site.lang)}">
<meta charset="utf-8">
<title>${escapeXml(site.source.config.title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeXml(absolute(site, to))}">
<script>location.replace(${JSON.stringify(link(site, to)).replaceAll('<', '\\u003c')} + location.hash)</script>
<meta http-equiv="refresh" content="0; url=${target}">
<a href="${target}">${target}</a>
</html>
`
    return { path: outputFile(from), text }
  })
}
