import { parse, parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseXml } from '../build/xml'
import type { XmlElement } from '../build/xml'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What a file refers to, as it is written there, and the names that others may refer to in it. */
export interface References {
  urls: string[]
  ids: string[]
}

/** The references in a file of a built site; of types that refer to nothing there are none. */
export function referencesIn(type: string, text: string): References {
  if (type === 'text/html' || type === 'image/svg+xml') return inHtml(text)
  const read = readers.find(([pattern]) => pattern.test(type))?.[1]
  return { urls: read?.(text) ?? [], ids: [] }
}

const readers: [RegExp, (text: string) => string[]][] = [
  [/^text\/css$/, inCss],
  [/\/javascript$/, inScript],
  [/[/+]xml$/, (text) => inXml(parseXml(text))],
  [/\/manifest\+json$/, inManifest],
  [/\/json$/, inJson],
  [/^text\/plain$/, inPlainText],
]

const urlAttributes = new Set(['href', 'src', 'poster', 'data', 'action', 'xlink:href'])
const urlProperties = new Set(['og:image', 'og:url', 'twitter:image', 'lectern:styles'])

function inHtml(html: string): References {
  const found: References = { urls: [], ids: [] }
  for (const element of elementsOf(parse(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]))
    for (const name of ['id', 'name']) {
      const value = attributes.get(name)
      if (value && (name === 'id' || element.tagName === 'a')) found.ids.push(value)
    }
    found.urls.push(...attributeUrls(element, attributes))
  }
  return found
}

function attributeUrls({ tagName, childNodes }: Element, attributes: Map<string, string>): string[] {
  const urls = [...attributes].flatMap(([name, value]) => {
    if (urlAttributes.has(name)) return [value]
    if (name === 'srcset' || name === 'imagesrcset')
      return value.split(/,\s+/).map((each) => each.trim().split(/\s+/)[0] ?? '')
    return name === 'style' ? inCss(value) : []
  })
  const content = attributes.get('content') ?? ''
  if (tagName === 'meta') {
    if (urlProperties.has(attributes.get('property') ?? attributes.get('name') ?? '')) urls.push(content)
    if (attributes.get('http-equiv') === 'refresh') urls.push(content.replace(/^.*?url=/, ''))
  }
  if (tagName === 'style')
    urls.push(...childNodes.flatMap((node) => ('value' in node ? inCss(node.value) : [])))
  return urls
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elementsOf(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

function inCss(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , url = '']) => url)
}

// A script's own files are named from its folder, as Vite writes them.
function inScript(script: string): string[] {
  return [...script.matchAll(/["'`](\.\/[\w.-]+\.(?:js|css))["'`]/g)].map(([, url = '']) => url)
}

// Feeds carry whole texts as HTML; the rest of a feed, a sitemap or a search description is addresses in elements and attributes.
function inXml({ name, attributes, children, text }: XmlElement): string[] {
  const own = ['href', 'url', 'src', 'template'].map((key) => attributes[key] ?? '').filter(Boolean)
  if (/^(?:loc|link|Image|icon|logo)$/.test(name) && text.trim() !== '') own.push(text.trim())
  if (/^(?:content|summary|description|content:encoded)$/.test(name)) own.push(...inFragment(text))
  return [...own.map((url) => url.replace(/\{.*?\}/g, '')), ...children.flatMap(inXml)]
}

function inFragment(html: string): string[] {
  return [...elementsOf(parseFragment(html))].flatMap((element) =>
    attributeUrls(element, new Map(element.attrs.map(({ name, value }) => [name, value]))),
  )
}

function inManifest(json: string): string[] {
  const { icons = [], ...manifest } = JSON.parse(json) as { start_url: string; icons?: { src: string }[] }
  return [manifest.start_url, ...icons.map(({ src }) => src)]
}

// A JSON feed's texts and a payload's are HTML under names of their own; addresses are under names that end in `url`.
function inJson(json: string): string[] {
  const urls: string[] = []
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (/^(?:url|.*_url|href|src)$/.test(key)) urls.push(value)
    else if (/^(?:html|content_html)$/.test(key)) urls.push(...inFragment(value))
    return value
  })
  return urls
}

function inPlainText(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)|^Sitemap: (\S+)$/gm)].map(
    ([, link, sitemap]) => link ?? sitemap ?? '',
  )
}
