import type { Root } from 'hast'
import { attribute, elementsNamed } from './elements'
import { labelsOf } from './labels'

/** Turns links that stand for what another host plays (`data-embed`: the host's name) into boxes of its size that say so. */
export function dressEmbeds(tree: Root, lang: string): void {
  const labels = labelsOf(lang)
  for (const { node } of elementsNamed(tree, 'a')) {
    const service = attribute(node, 'dataEmbed')
    if (service === undefined) continue
    const height = Number(attribute(node, 'dataHeight'))
    delete node.properties.dataHeight
    node.properties.className = ['embed']
    if (height > 0) node.properties.style = `height:${height}px;aspect-ratio:auto`
    node.children.push({
      type: 'element',
      tagName: 'small',
      properties: { dataUi: '' },
      children: [{ type: 'text', value: labels.play(service) }],
    })
  }
}
