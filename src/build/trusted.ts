import { recordIn } from '../catalog/front-matter'
import type { Config } from '../jekyll/config'
import type { SourceDocument } from '../jekyll/source'

/** Whether a document's text may run scripts in readers' browsers: `trusted` of its collection, else of the site. */
export function isTrusted({ collection }: SourceDocument, { values }: Config): boolean {
  const ofCollection = recordIn(recordIn(values, 'collections'), collection)
  return (ofCollection['trusted'] ?? values['trusted']) === true
}
