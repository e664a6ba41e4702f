import { policyText } from '../../catalog/policy'
import type { Policy } from '../../catalog/policy'
import { decodePath, withBase } from '../../catalog/urls'
import { headerPolicy } from '../policy/policy'
import type { Site } from '../site'
import type { TextFile } from './output-file'

// Cloudflare Pages reads so many lines of so many characters; what is left over, the redirect pages do.
const most = { lines: 2000, characters: 1000 }

/** What hosts that know them read (Netlify, Cloudflare Pages): `_redirects` and `_headers`; none below a path, where they do not look. */
export function hostFiles(site: Site, policy: Policy | undefined): TextFile[] {
  if (site.base !== '') return []
  const lines = redirectLines(site)
  return [
    ...(lines.length > 0 ? [{ path: '_redirects', text: `${lines.join('\n')}\n` }] : []),
    { path: '_headers', text: headersWith(headerPolicy(site, policy)) },
  ]
}

function redirectLines(site: Site): string[] {
  return site.source.redirects
    .filter(({ from, to }) => isLiteral(from) && samePage(from) !== samePage(to))
    .map(({ from, to }) => `${encoded(from)} ${encoded(withBase(site.base, to))} 301`)
    .filter((line) => line.length <= most.characters)
    .slice(0, most.lines)
}

// A star and a colon stand for others in a rule; what comes behind ? and # is no part of it.
function isLiteral(from: string): boolean {
  return !/[*?#]|\/:/.test(from)
}

// Hosts take these for one page: a rule between them would lead in a circle.
function samePage(url: string): string {
  return decodePath(encoded(url))
    .replace(/(?:\/index)?(?:\.html?)?$/, '')
    .replace(/\/+$/, '')
}

function encoded(url: string): string {
  const safe = url.replace(/%(?![\da-f]{2})/gi, '%25')
  return safe.replace(/[^\x21-\x7e]+/g, (part) => encodeURI(part.toWellFormed()))
}

// Pages are asked for anew on both hosts when nothing is said of them; a rule for all would add to those for some.
function headersWith(policy: Policy): string {
  return `/_app/*
  Cache-Control: public, max-age=31536000, immutable
/_img/*
  Cache-Control: public, max-age=31536000, immutable
/*.md
  Content-Type: text/markdown; charset=utf-8
/*
  Content-Security-Policy: ${policyText(policy)}
  Cross-Origin-Opener-Policy: same-origin-allow-popups
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  X-Frame-Options: SAMEORIGIN
`
}
