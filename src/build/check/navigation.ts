import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRecord } from '../../text/front-matter/front-matter'
import type { Source } from '../../jekyll/source'
import { positionAt } from '../../text/front-matter/yaml'
import type { PlacedUrl } from '../../text/check/body'

/** The links of the menus in `_data/navigation.yml`; `file` is relative to the source folder, '' where there is none. */
export interface Navigation {
  file: string
  links: PlacedUrl[]
}

/** Finds the links of a site's menus, and where they stand. */
export function navigationOf({ dir, config, data }: Source): Navigation {
  const names = ['yml', 'yaml', 'json'].map((extension) => `${config.dataDir}/navigation.${extension}`)
  const file = names.find((name) => existsSync(path.join(dir, name)))
  if (file === undefined) return { file: '', links: [] }
  const text = readFileSync(path.join(dir, file), 'utf8')
  const links = [...new Set(urlsIn(data['navigation']))].map((url) => ({ url, at: placeOf(url, text) }))
  return { file, links }
}

function urlsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(urlsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const named = key === 'url' ? [inner] : key === 'urls' && isRecord(inner) ? Object.values(inner) : []
    return [...named.filter((each) => typeof each === 'string'), ...urlsIn(inner)]
  })
}

// As a whole, not as the beginning of a longer address.
function placeOf(url: string, text: string) {
  const literal = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const at = text.search(new RegExp(`(?<=[\\s"'])${literal}(?=[\\s"',}]|$)`))
  return at < 0 ? {} : positionAt(text, at)
}
