import type { Element, Root } from 'hast'
import { allElements } from './elements'

const properties = [
  'href',
  'src',
  'poster',
  'cite',
  'action',
  'formAction',
  'data',
  'longDesc',
  'background',
] as const
const setProperties = ['srcSet', 'imageSrcSet'] as const
const forbidden = /^[\u0000-\u0020]*(?:javascript|vbscript):/i

/** Puts the site's base (`/sub`, or nothing) before a root-relative URL that does not carry it yet. */
export function withBase(url: string, base: string): string {
  if (base === '' || !url.startsWith('/') || url.startsWith('//')) return url
  const carries = url === base || ['/', '?', '#'].some((next) => url.startsWith(base + next))
  return carries ? url : base + url
}

/** Puts the site's base before every root-relative URL of a tree, and empties those that would run a script. */
export function placeUrls(tree: Root, base: string): void {
  for (const node of allElements(tree)) {
    for (const name of properties) {
      const url = node.properties[name]
      if (typeof url === 'string') node.properties[name] = forbidden.test(url) ? '' : withBase(url, base)
    }
    for (const name of setProperties) placeSet(node, name, base)
  }
}

// parse5 gives `srcset` as one string; mdast handlers may give the candidates as a list.
function placeSet(node: Element, name: (typeof setProperties)[number], base: string): void {
  const value = node.properties[name]
  if (typeof value !== 'string' && !Array.isArray(value)) return
  const candidates = Array.isArray(value) ? value.map(String) : value.split(/,\s+/)
  node.properties[name] = candidates.map((candidate) => withBase(candidate.trim(), base)).join(', ')
}
