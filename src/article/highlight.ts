import type { Element, ElementContent, Root } from 'hast'
import { attribute, classesOf, elementsNamed, isElement, textOf } from './elements'
import type { createLowlight } from 'lowlight'
import type { Verbatim } from './verbatim'
import { slotFor } from './verbatim'

// Names that highlight.js does not know, and the grammar that reads them best.
const standIns: Record<string, string> = {
  bat: 'dos',
  conf: 'nginx',
  jinja: 'django',
  jsonc: 'json',
  liquid: 'twig',
  mdx: 'markdown',
  proto: 'protobuf',
  svelte: 'xml',
  vue: 'xml',
}
const plain = new Set(['plain', 'plaintext', 'text', 'txt', 'nohighlight', 'no-highlight'])

/** A `pre` with the code in it; `language` in lower case, as its author named it. */
export interface CodeBlock {
  pre: Element
  code: Element
  language: string
}

/** The code blocks of a tree: fences, indented code and Jekyll's `highlight` tag. */
export function codeBlocks(tree: Root): CodeBlock[] {
  return elementsNamed(tree, 'pre').flatMap(({ node: pre, parent }) => {
    const code = pre.children.find((child) => isElement(child, 'code'))
    if (!isElement(code)) return []
    const outer = parent.type === 'element' ? [parent] : []
    return [{ pre, code, language: languageOf([code, pre, ...outer]) }]
  })
}

/** Colours every code block whose language is known; the text of each `pre` stays exactly its author's. */
export async function highlightCode(tree: Root, verbatim: Verbatim): Promise<void> {
  for (const block of codeBlocks(tree)) {
    const { pre, code, language } = block
    if (wantsNumbers(block)) numberLines(block)
    if (!language) continue
    pre.properties.dataLang = language
    if (plain.has(language)) continue
    const html = await highlighted(language, textOf(code))
    if (html === undefined) continue
    code.properties.className = [...new Set([...classesOf(code), 'hljs'])]
    code.children = [slotFor(html, verbatim)]
  }
}

function languageOf(elements: Element[]): string {
  for (const element of elements) {
    const fromClass = classesOf(element).find((name) => /^lang(?:uage)?-./.test(name))
    const language = fromClass?.replace(/^lang(?:uage)?-/, '') ?? attribute(element, 'dataLang')
    if (language) return language.toLowerCase()
  }
  return ''
}

function wantsNumbers({ pre, code }: CodeBlock): boolean {
  return [pre, code].some(
    (node) => node.properties.dataLinenos !== undefined || classesOf(node).includes('linenos'),
  )
}

// One empty element a line: a style sheet counts them, and nobody copies them.
function numberLines({ pre, code }: CodeBlock): void {
  const lines = textOf(code).replace(/\n$/, '').split('\n').length
  const properties = { className: ['line-numbers'], dataUi: '', ariaHidden: 'true' }
  pre.children.unshift({
    type: 'element',
    tagName: 'span',
    properties,
    children: Array.from({ length: lines }, emptySpan),
  })
}

function emptySpan(): Element {
  return { type: 'element', tagName: 'span', properties: {}, children: [] }
}

const cache = new Map<string, string | undefined>()

/** The HTML of code in colours (`hljs-…` classes), or nothing if no grammar reads the language. */
async function highlighted(language: string, code: string): Promise<string | undefined> {
  const key = `${language}\n${code}`
  if (cache.has(key)) return cache.get(key)
  const lowlight = await highlighter()
  const grammar = lowlight.grammarFor(standIns[language] ?? language)
  const html = grammar === undefined ? undefined : spans(lowlight.highlight(grammar, code).children)
  cache.set(key, html)
  return html
}

type Lowlight = ReturnType<typeof createLowlight>
let loading: Promise<Lowlight & { grammarFor: (language: string) => string | undefined }> | undefined

// Loaded with the first code block; the rarer grammars are read when a name asks for one.
function highlighter(): NonNullable<typeof loading> {
  loading ??= import('lowlight').then(({ all, common, createLowlight }) => {
    const lowlight = createLowlight(common)
    let complete = false
    const grammarFor = (language: string): string | undefined => {
      if (!complete && !lowlight.registered(language)) {
        lowlight.register(all)
        complete = true
      }
      return lowlight.registered(language) ? language : undefined
    }
    return { ...lowlight, grammarFor }
  })
  return loading
}

// lowlight gives nothing but spans with classes and text: this is 20 times faster than a general serializer.
function spans(nodes: readonly (ElementContent | { type: 'doctype' })[]): string {
  let html = ''
  for (const node of nodes) {
    if (node.type === 'text') html += escapeText(node.value)
    else if (node.type === 'element')
      html += `<span class="${classesOf(node).join(' ')}">${spans(node.children)}</span>`
  }
  return html
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
