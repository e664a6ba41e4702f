import type { Element, Root } from 'hast'
import { elementsNamed, isElement, replaceElement, textOf } from './elements'
import { codeBlocks } from './highlight'
import type { ArticleProblem } from './problem'
import type { Verbatim } from './verbatim'
import { slotFor } from './verbatim'

const labels: Record<string, string> = { en: 'Diagram', zh: '图表' }

interface DiagramOptions {
  lang: string
  verbatim: Verbatim
  problems: ArticleProblem[]
}

/** Draws every `mermaid` block of a tree as SVG; what the drawing library does not know stays a block of code. */
export async function drawDiagrams(tree: Root, { lang, verbatim, problems }: DiagramOptions): Promise<void> {
  const blocks = codeBlocks(tree).filter((block) => block.language === 'mermaid')
  if (blocks.length === 0) return

  const { drawDiagram } = await import('./draw-diagram')
  for (const [index, { pre, code }] of blocks.entries()) {
    const source = textOf(code)
    const result = drawDiagram(source, `diagram-${index + 1}`)
    if ('reason' in result) {
      problems.push({
        message: `A diagram cannot be drawn and is shown as code: ${result.reason}`,
        remedy: 'Use a flowchart, state, sequence, class, ER or XY chart, or put a picture in its place.',
        line: pre.position?.start.line,
      })
      continue
    }
    const label = [labels[lang.split('-')[0] ?? ''] ?? labels.en, result.title].filter(Boolean).join(': ')
    const place = elementsNamed(tree, 'pre', 'div', 'figure').find(
      ({ node }) => node === outermost(tree, pre),
    )
    if (place) replaceElement(place, figure(slotFor(result.svg, verbatim), label))
  }
}

function figure(svg: Element, label: string): Element {
  const properties = { className: ['diagram'], dataSource: 'mermaid', role: 'img', ariaLabel: label }
  return { type: 'element', tagName: 'figure', properties, children: [svg] }
}

// kramdown's highlighter and Jekyll's tag put boxes around a `pre` that hold nothing else.
function outermost(tree: Root, pre: Element): Element {
  const boxes = elementsNamed(tree, 'div', 'figure').map(({ node }) => node)
  const holds = (box: Element, inner: Element): boolean =>
    box.children.every((child) => child === inner || (child.type === 'text' && child.value.trim() === ''))
  let outer = pre
  for (const box of boxes.toReversed()) if (box.children.includes(outer) && holds(box, outer)) outer = box
  return isElement(outer) ? outer : pre
}
