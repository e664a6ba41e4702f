import type { KeyPath } from '../front-matter/places'
import type { Body } from './body'
import type { Place } from './source-places'

/** A file with front matter, and where in it things are said: what the rules of one file look at. */
export interface OneFile {
  /** `frontMatter` has the config's defaults in it. */
  document: { source: string; frontMatter: Record<string, unknown> }
  /** What its own front matter says, without the config's defaults. */
  own: Record<string, unknown>
  keyPlace: (...path: KeyPath) => Place
  valuePlace: (...path: KeyPath) => Place
}

/** A file whose text readers see. */
export interface OneText extends OneFile {
  body: Body
  /** Whether `$…$` is a formula there. */
  dollars: boolean
}
