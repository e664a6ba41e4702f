import type { Element, Nodes, Root, RootContent } from 'hast'
import { attribute, elementsNamed, isElement, levelOf, textOf } from '../../article/elements'
import { linkIntroList } from '../../article/intro-list'
import type { Dialect } from '../../article/markdown'
import { htmlTree } from '../../article/markdown'
import { positionAt } from '../front-matter/yaml'
import type { Place, Spot } from './source-places'

/** Words of a text and where they stand in its file. */
export interface PlacedText {
  text: string
  at: Place
}

export interface Heading extends PlacedText {
  level: number
  /** Whether nothing follows it before the next heading that is not below it. */
  isEmpty: boolean
}

export interface PlacedUrl {
  url: string
  at: Place
}

export interface Picture extends PlacedUrl {
  /** Whether it says something to those who cannot see it, or says in HTML that there is nothing to say. */
  hasAlt: boolean
}

/** A paragraph or the like; `find` answers where some words of it stand. */
export interface Prose {
  text: string
  find: (words: string) => Place
}

/** What a document's text consists of, as far as rules ask; places are those of the file. */
export interface Body {
  headings: Heading[]
  links: PlacedUrl[]
  pictures: Picture[]
  /** Everything that a link with a `#` may lead to. */
  ids: ReadonlySet<string>
  /** Headings, paragraphs, list items and cells as prose, code left out. */
  prose: Prose[]
  /** The items of the intro list that no section answers. */
  promises: PlacedText[]
}

/** Reads a document's text (Liquid expanded) for the rules; `placeOf` turns its places into those of the file. */
export function readBody(options: {
  text: string
  dialect: Dialect
  introList: boolean
  placeOf: (spot: Spot) => Place
}): Body {
  const { text, dialect, introList, placeOf } = options
  const tree = htmlTree(text, dialect)
  const scope = { text, placeOf }
  return {
    headings: headingsIn(tree, scope),
    links: elementsNamed(tree, 'a', 'area').flatMap(
      ({ node }) => placedUrl({ node, name: 'href' }, scope) ?? [],
    ),
    pictures: picturesIn(tree, scope),
    ids: idsIn(tree),
    prose: proseIn(tree, scope),
    // The last of all: it makes links of the list's items.
    promises: introList ? promisesIn(tree, scope) : [],
  }
}

interface Scope {
  text: string
  placeOf: (spot: Spot) => Place
}

type Position = Element['position']

const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

function headingsIn(tree: Root, scope: Scope): Heading[] {
  return elementsNamed(tree, ...headingNames).flatMap(({ node, parent }) => {
    // A generator's own, such as the footnotes' in GFM, stands nowhere.
    if (!node.position) return []
    const siblings = parent.children as RootContent[]
    const level = levelOf(node)
    const isEmpty = parent.type === 'root' && isEmptyAfter(siblings.slice(siblings.indexOf(node) + 1), level)
    return { text: textOf(node).trim(), level, isEmpty, at: startOf(node.position, scope) }
  })
}

function isEmptyAfter(nodes: readonly RootContent[], level: number): boolean {
  const next = nodes.find((node) => isHeading(node) || isContent(node))
  return !next || (isHeading(next) && levelOf(next) <= level)
}

function isHeading(node: Nodes): node is Element {
  return isElement(node, ...headingNames)
}

function isContent(node: RootContent): boolean {
  if (node.type === 'element' && node.tagName !== 'p') return true
  return textOf(node).trim() !== '' || ('children' in node && elementsNamed(node, 'img', 'svg').length > 0)
}

function picturesIn(tree: Root, scope: Scope): Picture[] {
  return elementsNamed(tree, 'img', 'source', 'video', 'audio').flatMap(({ node }) => {
    const picture = placedUrl({ node, name: 'src' }, scope)
    return picture ? [{ ...picture, hasAlt: !isElement(node, 'img') || hasAlt(node, scope) }] : []
  })
}

// `alt=""` in HTML says that a picture only decorates; Markdown's `![](…)` says nothing.
function hasAlt(picture: Element, { text }: Scope): boolean {
  const alt = attribute(picture, 'alt')
  if (alt === undefined) return attribute(picture, 'role') === 'presentation'
  return alt.trim() !== '' || !text.startsWith('![', picture.position?.start.offset ?? -2)
}

function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>()
  const look = (node: Nodes): void => {
    if (node.type === 'element') {
      const named = [attribute(node, 'id'), isElement(node, 'a') ? attribute(node, 'name') : undefined]
      for (const id of named) if (id) ids.add(id)
    }
    if ('children' in node) for (const child of node.children) look(child)
  }
  look(tree)
  return ids
}

function proseIn(tree: Root, scope: Scope): Prose[] {
  return elementsNamed(tree, ...headingNames, 'p', 'li', 'td', 'dd').flatMap(({ node }) => {
    const text = node.children.map(proseOf).join('').replace(/\s+/g, ' ').trim()
    return text === '' ? [] : { text, find: finder(node, scope) }
  })
}

// What is kept must not keep the tree: a blog may have thousands.
function finder({ position, children }: Element, scope: Scope): Prose['find'] {
  const first = children.map(firstText).find((each) => each !== undefined)?.position ?? position
  return (words) => placeIn({ position, words }, scope) ?? startOf(first, scope)
}

// What an element says itself: neither its code nor the blocks inside it, which speak for themselves.
function proseOf(node: Nodes): string {
  if (isElement(node, 'code', 'pre')) return '\u{FFFC}'
  if (isElement(node, 'p', 'ul', 'ol', 'li', 'table', 'blockquote', 'dl', 'div')) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(proseOf).join('') : ''
}

function promisesIn(tree: Root, scope: Scope): PlacedText[] {
  const items = elementsNamed(tree, 'li').map(({ node }) => node)
  const words = new Map(items.map((node) => [node, textOf(node).replace(/\s+/g, ' ').trim()]))
  return linkIntroList(tree)
    .filter(({ id }) => id === null)
    .map(({ text }) => {
      const item = items.find((node) => words.get(node)?.startsWith(text))
      return { text, at: item ? startOf((firstText(item) ?? item).position, scope) : {} }
    })
}

/** Where an element's address stands; where its source has none of these words (`[x][y]`), where it begins. */
function placedUrl({ node, name }: { node: Element; name: string }, scope: Scope): PlacedUrl | undefined {
  const url = attribute(node, name)
  if (url === undefined) return undefined
  const { position } = node
  const escaped = url.replaceAll('&', '&amp;')
  // The words of a link may be its address, too.
  const at =
    placeIn({ position, words: url }, scope) ??
    placeIn({ position, words: escaped }, scope) ??
    startOf(position, scope)
  return { url, at }
}

/** Where some words stand in an element's source, looked for from its end; undefined where they do not. */
function placeIn(
  { position, words }: { position: Position; words: string },
  { text, placeOf }: Scope,
): Place | undefined {
  const { start, end } = position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  const source = text.slice(start.offset, end.offset)
  const at = source.lastIndexOf(words)
  if (at < 0) return undefined
  const { line, column } = positionAt(source, at)
  return placeOf({
    line: start.line + line - 1,
    column: line === 1 ? start.column + at : column,
    words,
  })
}

function startOf(position: Position, { text, placeOf }: Scope): Place {
  const { start, end } = position ?? {}
  if (!start) return {}
  const [words] = text.slice(start.offset, end?.offset).split('\n')
  return placeOf({ line: start.line, column: start.column, words })
}

function firstText(node: Nodes): Nodes | undefined {
  if (node.type === 'text') return node.value.trim() === '' || !node.position ? undefined : node
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const found = firstText(child)
    if (found) return found
  }
  return undefined
}
