import type { Element, ElementContent, Parents, Root, Text } from 'hast'
import { attribute, elementsNamed, isElement, replaceElement } from './elements'
import type { ArticleProblem } from './problem'
import type { Verbatim } from './verbatim'
import { slotFor } from './verbatim'

// What kramdown prints for `$$…$$`: `\(…\)` within a line, `\[…\]` between lines.
const delimited = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/g
// TeXt's MathJax also takes `$…$`, and `$$…$$` where kramdown leaves it (in HTML), where a page asks for MathJax.
const dollarsAround = [
  /(?<![\\$])\$\$(?!\$)([\s\S]+?)(?<!\\)\$\$(?!\$)/,
  /(?<![\\$])\$(?!\$)([^$]+?)(?<!\\)\$(?!\$)/,
]
const dollars = new RegExp([delimited, ...dollarsAround].map(({ source }) => source).join('|'), 'g')
const untouched = new Set(['code', 'pre', 'script', 'style', 'textarea', 'kbd', 'samp', 'math', 'svg'])

interface MathOptions {
  /** Whether `$…$`, and `$$…$$` in HTML, is a formula too (`mathjax: true`). */
  dollars: boolean
  verbatim: Verbatim
  problems: ArticleProblem[]
}

interface Formula {
  source: string
  display: boolean
  line: number | undefined
}

/** Draws every formula of a tree as MathML; KaTeX is loaded with the first one, and what it cannot read stays as text. */
export async function drawFormulas(tree: Root, options: MathOptions): Promise<void> {
  const { verbatim, problems } = options
  const pattern = options.dollars ? dollars : delimited
  const scripts = elementsNamed(tree, 'script').filter(({ node }) =>
    attribute(node, 'type')?.startsWith('math/tex'),
  )
  const texts = textsWithFormulas(tree, pattern)
  if (scripts.length === 0 && texts.length === 0) return

  const { default: katex } = await import('katex')
  const draw = ({ source, display, line }: Formula): Element | undefined => {
    try {
      const html = katex.renderToString(source, { output: 'mathml', displayMode: display, strict: 'ignore' })
      return drawn(slotFor(html, verbatim), display)
    } catch (error) {
      // Where KaTeX itself fails, such as at one without a bottom, a formula is text, too.
      problems.push({ ...problemOf(error instanceof Error ? error.message : String(error)), line })
      return undefined
    }
  }
  for (const script of scripts) {
    const display = attribute(script.node, 'type')?.includes('mode=display') ?? false
    const source = script.node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    const formula = draw({ source, display, line: script.node.position?.start.line })
    replaceElement(
      script,
      formula ?? { type: 'text', value: display ? `\\[${source}\\]` : `\\(${source}\\)` },
    )
  }
  for (const { node, parent } of texts) {
    const pieces = splitFormulas({ node, pattern, draw })
    parent.children.splice(parent.children.indexOf(node), 1, ...pieces)
  }
}

function textsWithFormulas(tree: Root, pattern: RegExp): { node: Text; parent: Parents }[] {
  const found: { node: Text; parent: Parents }[] = []
  const look = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type === 'text' && node.value.search(pattern) >= 0) found.push({ node, parent })
      else if (isElement(node) && !untouched.has(node.tagName)) look(node)
    }
  }
  look(tree)
  return found
}

interface Split {
  node: Text
  pattern: RegExp
  draw: (formula: Formula) => Element | undefined
}

function splitFormulas({ node, pattern, draw }: Split): ElementContent[] {
  const pieces: ElementContent[] = []
  let from = 0
  for (const match of node.value.matchAll(pattern)) {
    const [whole, inLine, between, dollarsBetween, dollarsInLine] = match
    const block = between ?? dollarsBetween
    const source = block ?? inLine ?? dollarsInLine ?? ''
    const formula = draw({ source, display: block !== undefined, line: node.position?.start.line })
    pieces.push({ type: 'text', value: node.value.slice(from, match.index) })
    pieces.push(formula ?? { type: 'text', value: whole })
    from = match.index + whole.length
  }
  pieces.push({ type: 'text', value: node.value.slice(from) })
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '')
}

function drawn(math: Element, display: boolean): Element {
  const className = display ? ['math', 'math-display'] : ['math']
  return { type: 'element', tagName: 'span', properties: { className, dataSource: 'math' }, children: [math] }
}

function problemOf(message: string): ArticleProblem {
  return {
    message: `A formula cannot be read: ${message.replace(/^KaTeX parse error: |\.+$/g, '')}.`,
    remedy:
      'Correct the formula between the dollar signs; KaTeX lists what it knows as “Supported Functions”.',
  }
}
