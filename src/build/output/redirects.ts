import { outputFile } from '../../catalog/urls'
import { absolute, link } from '../site'
import type { Site } from '../site'
import { hashOf } from '../policy/script-sources'
import { policyMeta } from './policy-meta'
import { escapeXml } from './xml'
import type { TextFile } from './output-file'

/** The script of every such page: the part of the page that was asked for is kept. */
export const leadOn = "location.replace(document.querySelector('a').href + location.hash)"

/** A small page for every old address, which leads on at once and tells search engines where to. */
export function redirects(site: Site): TextFile[] {
  return site.source.redirects.map(({ from, to }) => {
    const target = escapeXml(link(site, to))
    const text = `<!doctype html>
<html lang="${escapeXml(site.lang)}">
<meta charset="utf-8">
${policyMeta({ 'default-src': ["'none'"], 'script-src': [hashOf(leadOn)], 'base-uri': ["'none'"] })}
<title>${escapeXml(site.source.config.title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeXml(absolute(site, to))}">
<meta http-equiv="refresh" content="0; url=${target}">
<a href="${target}">${target}</a>
<script>${leadOn}</script>
</html>
`
    return { path: outputFile(from), text }
  })
}
