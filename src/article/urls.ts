import type { Root } from 'hast'
import { ensureBase } from '../catalog/urls'
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
// Browsers skip white space and controls there.
const forbidden = /^(?:\s|\p{Cc})*(?:javascript|vbscript):/iu

/** Puts the site's base before every root-relative URL of a tree, and empties those that would run a script. */
export function placeUrls(tree: Root, base: string): void {
  for (const node of allElements(tree)) {
    for (const name of properties) {
      const url = node.properties[name]
      if (typeof url === 'string') node.properties[name] = forbidden.test(url) ? '' : ensureBase(base, url)
    }
    for (const name of setProperties) {
      const value = node.properties[name]
      const candidates = Array.isArray(value) ? value.join(', ') : value
      if (typeof candidates === 'string') node.properties[name] = placeSet(candidates, base)
    }
  }
}

function placeSet(candidates: string, base: string): string {
  return candidates
    .split(/,\s+/)
    .map((candidate) => ensureBase(base, candidate.trim()))
    .join(', ')
}
