import { renderMermaidSVG } from 'beautiful-mermaid'
import { settleArrows } from './diagram-arrows'
import { prepareDiagram } from './diagram-source'

/** A drawn diagram as SVG with its title and the words in it, or the reason why there is none. */
export type DrawnDiagram = { svg: string; title?: string; parts: string[] } | { reason: string }

// The page's colours, given by its style sheet, in light and dark alike.
const colors = {
  bg: 'var(--diagram-bg, Canvas)',
  fg: 'var(--diagram-fg, CanvasText)',
  muted: 'var(--diagram-muted, color-mix(in srgb, var(--fg) 78%, var(--bg)))',
  line: 'var(--diagram-line, color-mix(in srgb, var(--fg) 60%, var(--bg)))',
  border: 'var(--diagram-border, color-mix(in srgb, var(--fg) 45%, var(--bg)))',
  accent: 'var(--diagram-accent, var(--fg))',
}

// Its own `url(#…)` name arrows; an escape could hide another.
const loads = /url\((?!#)|image-set\(|(?:fill|stroke|style|color)="[^"]*\\/i

/** Draws Mermaid source as an SVG that takes colours and letters from the page; `id` keeps its parts' names its own. */
export function drawDiagram(text: string, id: string): DrawnDiagram {
  const prepared = prepareDiagram(text)
  if ('reason' in prepared) return prepared
  try {
    const svg = settleArrows(renderMermaidSVG(prepared.source, { ...colors, transparent: true, padding: 8 }))
    if (svg === undefined) return { reason: 'an arrow between its groups cannot be placed.' }
    const settled = settle(svg, id)
    if (loads.test(settled)) return { reason: 'its styles ask for a file.' }
    const parts = [
      ...svg.matchAll(/<g class="(?:node|subgraph|actor|entity|class-node)"[^>]* data-label="([^"]*)"/g),
    ]
    return {
      svg: settled,
      title: prepared.title,
      parts: [...new Set(parts.map((part) => part[1] ?? ''))],
    }
  } catch (error) {
    return { reason: `${error instanceof Error ? error.message : String(error)}.` }
  }
}

// As drawn, its style sheet would reach every SVG of the page and load letters from another host.
function settle(svg: string, id: string): string {
  return (
    svg
      .replace(/@import.*/g, '')
      // A line that crosses a word gives way to it.
      .replace(
        /\btext \{[^}]*\}/,
        `#${id} .message text { paint-order: stroke; stroke: var(--bg); stroke-width: 4px; }`,
      )
      .replace(
        /\.mono \{[^}]*\}/,
        `#${id} .mono { font-family: var(--diagram-mono, ui-monospace, monospace); }`,
      )
      .replace(/^(\s*)svg \{/gm, `$1#${id} {`)
      .replace(
        /^(\s*)((?:path|circle)?\.xychart[^{]*)\{/gm,
        (_, indent: string, selector: string) => `${indent}${scoped(selector, id)} {`,
      )
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/ id="([^"]+)"/g, ` id="${id}-$1"`)
      .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
      .replace('<svg ', `<svg id="${id}" `)
      .replace(/>\s+</g, '><')
  )
}

function scoped(selectors: string, id: string): string {
  return selectors
    .split(',')
    .map((selector) => `#${id} ${selector.trim()}`)
    .join(', ')
}
