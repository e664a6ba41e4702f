import { copyFolder } from './facts'
import type { ImageFacts } from './facts'

/** A picture's copies as a `srcset`; their names need no escaping. */
export function candidates({ copies }: ImageFacts, base: string): string {
  return copies.map(({ name, width }) => `${base}/${copyFolder}/${name} ${width}w`).join(', ')
}
