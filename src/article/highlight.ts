import type { Element, ElementContent, Parents, Root, Text } from 'hast'
import { escapeText } from '../catalog/escape'
import { ownValue } from '../catalog/own-value'
import { codeLines } from './code-lines'
import type { CodeOptions } from './code-options'
import { codeOptions } from './code-options'
import { attribute, classesOf, elementsNamed, isElement, replaceElement, textOf } from './elements'
import type { Labels } from './labels'
import { labelsOf } from './labels'
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

// A block that is longer is folded to about half of this.
const longest = 40
// What is longer is data rather than code; a reader's browser would not like the elements, either.
const mostColoured = 500_000
// About as many columns of code as the smallest phone shows.
const narrowest = 30

/** A `pre` with the code in it; `language` in lower case, as its author named it. */
export interface CodeBlock {
  pre: Element
  code: Element
  language: string
  options: CodeOptions
  parent: Parents
}

/** The code blocks of a tree: fences, indented code and Jekyll's `highlight` tag. */
export function codeBlocks(tree: Root): CodeBlock[] {
  return elementsNamed(tree, 'pre').flatMap(({ node: pre, parent }) => {
    const code = pre.children.find((child) => isElement(child, 'code'))
    if (!isElement(code)) return []
    const elements = [code, pre, ...(parent.type === 'element' ? [parent] : [])]
    return [{ pre, code, language: languageOf(elements), options: codeOptions(elements), parent }]
  })
}

/** Colours every code block whose language is known, marks and numbers lines, folds long blocks; the text of each `pre` stays exactly its author's. */
export async function highlightCode(
  tree: Root,
  { lang, verbatim }: { lang: string; verbatim: Verbatim },
): Promise<void> {
  const labels = labelsOf(lang)
  for (const block of codeBlocks(tree)) {
    const { pre, code, language, options } = block
    const source = textOf(code)
    if (language) pre.properties.dataLang = language
    const colours = !language || plain.has(language) ? undefined : await highlighted(language, source)
    if (colours !== undefined) code.properties.className = [...new Set([...classesOf(code), 'hljs'])]
    const byLine = options.numbered || options.marked.size > 0
    const html = byLine ? codeLines(colours ?? escapeText(source), options.marked) : colours
    if (html !== undefined) code.children = [slotFor(html, verbatim)]
    delete code.properties.dataMeta
    const rows = source.replace(/\n$/, '').split('\n')
    // What can scroll must be within the keyboard's reach, also before a script has put buttons there.
    if (rows.some((row) => row.length > narrowest)) pre.properties.tabIndex = 0
    const lines = rows.length
    // How wide their column is: in digits.
    if (options.numbered) pre.properties.dataNumbers = String(lines).length
    frame(block, { lines, labels })
  }
}

// The title above the block and the switch that unfolds it stand outside: the code scrolls without them.
function frame(block: CodeBlock, { lines, labels }: { lines: number; labels: Labels }): void {
  const { pre, options, parent } = block
  const long = lines > longest
  if (options.title === undefined && !long) return
  const around: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['code-block'], dataLong: long ? '' : undefined },
    children: [
      ...(options.title === undefined ? [] : [added('div', 'code-title', words(options.title))]),
      pre,
      ...(long ? [added('label', 'code-fold', checkbox(), words(labels.wholeCode(lines)))] : []),
    ],
  }
  delete pre.properties.title
  replaceElement({ node: pre, parent }, around)
}

function added(tagName: string, className: string, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: { className: [className], dataUi: '' }, children }
}

function checkbox(): Element {
  return { type: 'element', tagName: 'input', properties: { type: 'checkbox' }, children: [] }
}

function words(value: string): Text {
  return { type: 'text', value }
}

function languageOf(elements: Element[]): string {
  for (const element of elements) {
    const fromClass = classesOf(element).find((name) => /^lang(?:uage)?-./.test(name))
    const language = fromClass?.replace(/^lang(?:uage)?-/, '') ?? attribute(element, 'dataLang')
    if (language) return language.toLowerCase()
  }
  return ''
}

const cache = new Map<string, string | undefined>()

/** The HTML of code in colours (`hljs-…` classes), or nothing if no grammar reads the language. */
async function highlighted(language: string, code: string): Promise<string | undefined> {
  if (code.length > mostColoured) return undefined
  const key = `${language}\n${code}`
  if (cache.has(key)) return cache.get(key)
  const lowlight = await highlighter()
  const grammar = lowlight.grammarFor(ownValue(standIns, language) ?? language)
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
