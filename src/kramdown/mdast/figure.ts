import type { RootContent } from 'mdast'
import type { Element } from '../tree'
import { toProperties } from './properties'
import type { Translation } from './to-mdast'

/** A picture marked `standalone` that a paragraph has nothing else than. */
export function figure({ positions }: Translation, element: Element, picture: Element): RootContent {
  const position = positions.position(element.start, element.end)
  const inner = new Map(picture.attributes)
  const outer = new Map(element.attributes)
  inner.delete('standalone')
  if (outer.size === 0) {
    for (const name of ['class', 'id']) {
      const value = inner.get(name)
      if (value !== undefined) outer.set(name, value)
      inner.delete(name)
    }
  }
  const node = (hName: string, attributes: Map<string, string>, children: RootContent[]): RootContent => ({
    type: 'htmlElement',
    children,
    position,
    data: { hName, hProperties: toProperties(attributes) },
  })
  const caption: RootContent = { type: 'text', value: inner.get('alt') ?? '', position }
  return node('figure', outer, [node('img', inner, []), node('figcaption', new Map(), [caption])])
}
