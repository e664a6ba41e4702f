import type { Element } from 'hast'
import { splitFrontMatter } from './diagram-source'
import { element } from './elements'

/** A thought of a mind map, or a time of a timeline, with what hangs on it. */
export interface OutlineItem {
  text: string
  items: OutlineItem[]
}

/** A Mermaid diagram that is a list at heart; a section of a timeline is an item with its times below it. */
export interface Outline {
  kind: 'mindmap' | 'timeline'
  title?: string
  items: OutlineItem[]
}

/** Reads Mermaid's `mindmap` and `timeline`; undefined for any other kind, and for one with nothing in it. */
export function readOutline(text: string): Outline | undefined {
  const { title, body } = splitFrontMatter(text)
  const [head = '', ...lines] = body
    .split('\n')
    .map((line) => line.replace(/%%.*$/, '').trimEnd())
    .filter((line) => line.trim() !== '')
  const kind = head.trim().toLowerCase()
  if (kind !== 'mindmap' && kind !== 'timeline') return undefined
  const outline = kind === 'mindmap' ? { title, items: thoughts(lines) } : times(lines, title)
  return outline.items.length > 0 ? { kind, ...outline } : undefined
}

// Lists within lists: nobody reads more, and what draws them goes as deep.
const deepest = 100

function thoughts(lines: readonly string[]): OutlineItem[] {
  const items: OutlineItem[] = []
  const open: { indent: number; item: OutlineItem }[] = []
  for (const line of lines) {
    // Icons and classes are a style sheet's that is not here.
    if (/^\s*::/.test(line)) continue
    const indent = line.length - line.trimStart().length
    const item = { text: thought(line.trim()), items: [] }
    while ((open.at(-1)?.indent ?? -1) >= indent || open.length >= deepest) open.pop()
    const above = open.at(-1)?.item
    ;(above ? above.items : items).push(item)
    open.push({ indent, item })
  }
  return items
}

const shapes = [
  /^[^[({)]*\(\((.+)\)\)$/,
  /^[^[({)]*\)\)(.+)\(\($/,
  /^[^[({)]*\{\{(.+)\}\}$/,
  /^[^[({)]*\)(.+)\($/,
  /^[^[({)]*\[(.+)\]$/,
  /^[^[({)]*\((.+)\)$/,
]

/** What a thought says: the words in its shape, without quotes. */
function thought(line: string): string {
  const plain = line.replace(/:::[\w -]+$/, '')
  const inner = shapes.map((shape) => shape.exec(plain)?.[1]).find(Boolean) ?? plain
  return said(inner.replace(/^"`?([\s\S]*?)`?"$/, '$1'))
}

function times(lines: readonly string[], known: string | undefined): Omit<Outline, 'kind'> {
  let title = known
  const items: OutlineItem[] = []
  let section: OutlineItem | undefined
  let time: OutlineItem | undefined
  for (const line of lines.map((each) => each.trim())) {
    const [, word, rest = ''] = /^(title|section)\s+(.*)$/.exec(line) ?? []
    if (word === 'title') title = rest
    else if (word === 'section') items.push((section = { text: said(rest), items: [] }))
    else {
      const [name = '', ...events] = line.split(/\s*:\s+|\s+:\s*/).map(said)
      // A line that begins with a colon goes on with the time above it.
      if (name !== '' || !time) {
        time = { text: name, items: [] }
        const place = section ? section.items : items
        place.push(time)
      }
      time.items.push(...events.filter(Boolean).map((text) => ({ text, items: [] })))
    }
  }
  return { title, items }
}

function said(text: string): string {
  return text.replace(/<br\s*\/?>/gi, ' ').trim()
}

/** An outline as nested lists: a timeline's are numbered by their order, a mind map's are not. */
export function drawOutline({ kind, items }: Outline): Element {
  return list(items, kind)
}

function list(items: readonly OutlineItem[], kind: Outline['kind'], depth = 0): Element {
  return element(
    kind === 'timeline' && items.some((item) => item.items.length > 0) ? 'ol' : 'ul',
    depth === 0 ? { className: [kind] } : {},
    ...items.map((item) => element('li', {}, ...entry(item, { kind, depth }))),
  )
}

function entry(item: OutlineItem, { kind, depth }: { kind: Outline['kind']; depth: number }): Element[] {
  const words = element('span', {}, item.text)
  return item.items.length > 0 ? [words, list(item.items, kind, depth + 1)] : [words]
}
