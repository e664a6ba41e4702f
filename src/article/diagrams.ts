import type { Element, Root } from 'hast'
import { escapeAttribute } from '../catalog/escape'
import { drawOutline, readOutline } from './diagram-outline'
import { element, textOf } from './elements'
import { codeBlocks } from './highlight'
import { labelsOf } from './labels'
import { nameDrawing } from './name-drawing'
import type { ArticleProblem } from './problem'
import { replaceBlock } from './replace-block'
import type { Verbatim } from './verbatim'
import { slotFor } from './verbatim'

interface DiagramOptions {
  lang: string
  verbatim: Verbatim
  problems: ArticleProblem[]
}

/** Draws every `mermaid` block of a tree as SVG, or as a list where it is one; what the drawing library does not know stays a block of code. */
export async function drawDiagrams(tree: Root, { lang, verbatim, problems }: DiagramOptions): Promise<void> {
  const blocks = codeBlocks(tree).filter((block) => block.language === 'mermaid')
  if (blocks.length === 0) return

  const { drawDiagram } = await import('./draw-diagram')
  for (const [index, { pre, code }] of blocks.entries()) {
    const source = textOf(code)
    const outline = readOutline(source)
    if (outline) {
      replaceBlock(tree, pre, figure(drawOutline(outline), outline.title))
      continue
    }
    const result = drawDiagram(source, `diagram-${index + 1}`)
    if ('reason' in result) {
      problems.push({
        message: `A diagram cannot be drawn and is shown as code: ${result.reason}`,
        remedy:
          'Use a flowchart, a state, sequence, class or ER diagram, an XY chart, a mind map or a timeline, or put a picture in its place.',
        line: pre.position?.start.line,
      })
      continue
    }
    const { svg, title, parts } = result
    // The parts come from an SVG's attributes, where they are escaped already; a title is the author's.
    const name = title === undefined ? parts.slice(0, 12).join(', ') : escapeAttribute(title)
    const named = nameDrawing(svg, `${labelsOf(lang).diagram}: ${name}`)
    replaceBlock(tree, pre, figure(slotFor(named, verbatim), title))
  }
}

function figure(drawn: Element, title: string | undefined): Element {
  const caption = title ? [element('figcaption', {}, title)] : []
  return element('figure', { className: ['diagram'], dataSource: 'mermaid' }, drawn, ...caption)
}
