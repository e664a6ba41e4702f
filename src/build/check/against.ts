import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../catalog/types'
import { decodePath } from '../../catalog/urls'
import { positionAt } from '../../text/front-matter/yaml'
import { UsageError } from '../usage-error'
import { bare } from './addresses'
import type { SiteFacts } from './facts'
import { isOn } from './off'
import { lostUrl } from './rules'

/** What has become of an old site's addresses. */
export interface Comparison {
  total: number
  /** Those that this site does not answer. */
  lost: Problem[]
  /** Those that lead to another address. */
  redirected: { from: string; to: string }[]
}

/** Compares the site with a sitemap of the old one (sitemaps.org); hosts do not count, paths do. Throws a UsageError for what is no sitemap. */
export function compareWith(file: string, facts: SiteFacts): Comparison {
  const { source, addresses } = facts
  const { baseurl, values } = source.config
  const isTold = isOn({ rule: lostUrl, file: undefined, config: values })
  const redirects = new Map(source.redirects.map(({ from, to }) => [bare(decodePath(from)), to]))
  const comparison: Comparison = { total: 0, lost: [], redirected: [] }
  const text = read(file)
  for (const { url, offset } of locations(text, file)) {
    const whole = decodePath(URL.canParse(url) ? new URL(url).pathname : url)
    const at = bare(whole.startsWith(`${baseurl}/`) ? whole.slice(baseurl.length) : whole)
    const to = redirects.get(at)
    comparison.total++
    if (to !== undefined) comparison.redirected.push({ from: url, to })
    else if (isTold && addresses.at(at) !== 'published')
      comparison.lost.push({
        file: path.relative(source.dir, file).replaceAll(path.sep, '/'),
        ...positionAt(text, offset),
        severity: 'error',
        rule: lostUrl,
        message: `The old site had ${url}, and this one does not answer it.`,
        remedy:
          'Give the page its old URL, or name the address under `redirect_from` of the page that replaces it.',
      })
  }
  return comparison
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`The sitemap ${file} cannot be read: ${(error as Error).message}.`)
  }
}

function locations(text: string, file: string): { url: string; offset: number }[] {
  if (/<sitemapindex[\s>]/.test(text)) {
    throw new UsageError(`${file} is a list of sitemaps. Name one of those that it lists.`)
  }
  const found = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]*?)\s*(?:\]\]>\s*)?<\/loc>/g)]
  if (found.length === 0) throw new UsageError(`${file} is no sitemap: it has no <loc>.`)
  return found.map((match) => {
    const [whole, url = ''] = match
    return { url: unescapeXml(url), offset: match.index + whole.indexOf(url) }
  })
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16))
    return entities.get(String(name)) ?? whole
  })
}
