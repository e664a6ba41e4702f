import type { Element } from 'hast'
import { attribute, classesOf } from './elements'

/** What an author asks of a code block, beside its language. */
export interface CodeOptions {
  title?: string
  /** The lines to mark, counted from 1. */
  marked: ReadonlySet<number>
  numbered: boolean
}

const titleNames = ['title', 'dataTitle', 'file', 'dataFile']
const lineNames = ['dataMarkLines', 'dataLines', 'markLines', 'hlLines', 'mark_lines', 'hl_lines']

/**
 * Reads them from a fence's words (`js {2,4-6} title="a.js" linenos`) and from the attributes of the elements around the
 * code (kramdown's `{: title="a.js" data-mark-lines="2 4-6" .linenos}`, Jekyll's `highlight` tag, Chirpy's `file`).
 */
export function codeOptions(elements: readonly Element[]): CodeOptions {
  const meta = elements.map(metaOf).find((text) => text !== '') ?? ''
  const lines = [/\{([\d\s,-]+)\}/.exec(meta)?.[1], ...lineNames.map((name) => firstOf(elements, name))]
  return {
    title:
      /(?:^|\s)(?:title|file)=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta)?.slice(1).find(Boolean) ??
      titleNames.map((name) => firstOf(elements, name)).find(Boolean),
    marked: new Set(linesIn(lines.find(Boolean) ?? '')),
    numbered:
      /(?:^|\s)(?:linenos|lineno|showLineNumbers)(?=\s|$|=true)/i.test(meta) || elements.some(wantsNumbers),
  }
}

// micromark keeps what follows the language on the tree's node only.
function metaOf(element: Element): string {
  const meta = (element.data as { meta?: unknown } | undefined)?.meta ?? element.properties['dataMeta']
  return typeof meta === 'string' ? meta : ''
}

function firstOf(elements: readonly Element[], name: string): string | undefined {
  return elements.map((element) => attribute(element, name)).find(Boolean)
}

function wantsNumbers(element: Element): boolean {
  return (
    element.properties['dataLinenos'] !== undefined ||
    element.properties['linenos'] !== undefined ||
    classesOf(element).some((name) => name === 'linenos' || name === 'lineno')
  )
}

// `2,4-6`, as fences write it, and `2 4-6`, as Jekyll does.
function linesIn(text: string): number[] {
  return text.split(/[\s,]+/).flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return from > 0 && to >= from && to - from < 10_000
      ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
      : []
  })
}
