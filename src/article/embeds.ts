import type { Element, Root } from 'hast'
import { ownValue } from '../catalog/own-value'
import { players } from '../catalog/players'
import { attribute, element, elementsNamed } from './elements'
import { labelsOf } from './labels'

/** The service whose player a frame's address is; undefined for any other. */
export function playerOf(src: string): string | undefined {
  return ownValue(players, hostOf(src))
}

/** The host of an `http(s)` address, also of one without a protocol; empty for any other. */
export function hostOf(src: string): string {
  const url = src.startsWith('//') ? `https:${src}` : src
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : ''
}

/** What stands for a service's frame until the reader presses it, and is a link for those without a script. */
export function playerLink(frame: Element, service: string): Element {
  const src = attribute(frame, 'src') ?? ''
  const href = src.replace(/^(?:https?:)?\/\//i, 'https://')
  const title = attribute(frame, 'title') ?? service
  return {
    ...element('a', { dataSource: 'iframe', dataEmbed: service, dataFrame: href, href }, title),
    position: frame.position,
  }
}

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
