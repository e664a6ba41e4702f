/** A diagram's source as the drawing library reads it, with its title; or why it cannot be drawn. */
export type DiagramSource = { source: string; title?: string } | { reason: string }

/**
 * Puts Mermaid source into the spellings that `beautiful-mermaid` reads. It leaves out what it does not understand
 * without a word, so a line that would be lost makes the whole diagram one that cannot be drawn.
 */
export function prepareDiagram(text: string): DiagramSource {
  const { title, body } = splitFrontMatter(text)
  const lines = body
    .split('\n')
    .map((line) => line.replace(/%%.*$/, '').trim().replace(/;$/, ''))
    .filter(Boolean)
  const kind = lines[0]?.split(/\s/)[0]?.toLowerCase() ?? ''
  if (/^(?:graph|flowchart)$/.test(kind)) return prepareFlowchart(lines, title)
  if (kind === 'sequencediagram') return prepareSequence(lines, title)
  if (/^(?:statediagram(?:-v2)?|classdiagram|erdiagram|xychart(?:-beta)?)$/.test(kind))
    return { source: body, title }
  return { reason: `its kind is “${lines[0] ?? ''}”.` }
}

/** Takes the title out of the front matter that a diagram may begin with. */
export function splitFrontMatter(text: string): { title?: string; body: string } {
  const match = /^\s*---\n([\s\S]*?)\n---\n/.exec(text)
  if (!match) return { body: text.trim() }
  const title = /^\s*title:\s*(.+)$/m.exec(match[1] ?? '')?.[1]?.trim()
  return { title, body: text.slice(match[0].length).trim() }
}

const words = /^(?:subgraph\b|end$|direction\s|classDef\s|class\s|style\s|linkStyle\s|click\s)/
const node = /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/u
const shape =
  /^(?:\(\(\(.+?\)\)\)|\(\[.+?\]\)|\(\(.+?\)\)|\[\[.+?\]\]|\[\(.+?\)\]|\[[/\\].+?[/\\]\]|>.+?\]|\{\{.+?\}\}|\["[^"]*"\]|\("[^"]*"\)|\{"[^"]*"\}|\[.+?\]|\(.+?\)|\{.+?\})/
const named = /^:::[\w-]+/
const arrow = /^(<?)(?:-{2,}>|-{3,}|-\.+->|-\.+-|={2,}>|={3,})(?:\s*\|([^|]*)\|)?/
const textArrow = /^(<?)(--|-\.|==)\s*([^\s>-].*?)\s*(-{2,}>|-{3,}|\.+->|\.+-|={2,}>|={3,})/

function prepareFlowchart(lines: string[], title: string | undefined): DiagramSource {
  const head = (lines[0] ?? '').replace(/^(\S+)$/, '$1 TD')
  const body: string[] = []
  for (const line of lines.slice(1)) {
    const prepared = words.test(line) ? line : prepareEdges(line)
    if (prepared === undefined) return { reason: `the line “${line}” is not understood.` }
    body.push(prepared)
  }
  return { source: [head, ...body].join('\n'), title }
}

/** `A-->B--no-->C` as `A --> B -->|no| C`; nothing if some of it is not understood. */
function prepareEdges(line: string): string | undefined {
  const out: string[] = []
  let rest = line
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match) rest = rest.slice(match[0].length)
    return match
  }
  for (;;) {
    const id = take(node)
    if (!id) return undefined
    out.push(id[0] + (take(shape)?.[0] ?? '') + (take(named)?.[0] ?? ''))
    rest = rest.trim()
    if (rest === '') return out.join(' ')
    if (rest.startsWith('&')) {
      rest = rest.slice(1).trim()
      out.push('&')
      continue
    }
    const link = prepareArrow(take)
    if (link === undefined) return undefined
    out.push(link)
    rest = rest.trim()
  }
}

function prepareArrow(take: (pattern: RegExp) => RegExpExecArray | null): string | undefined {
  const plain = take(arrow)
  if (plain) return (plain[1] ?? '') + shortest(plain[0]) + (plain[2] ? `|${unquote(plain[2])}|` : '')
  const worded = take(textArrow)
  return worded
    ? `${worded[1] ?? ''}${shortest((worded[2] ?? '') + (worded[4] ?? ''))}|${unquote(worded[3] ?? '')}|`
    : undefined
}

// A longer arrow asks for a longer way, which this layout does not know.
function shortest(operator: string): string {
  const head = operator.includes('>') ? '>' : ''
  if (operator.includes('.')) return head ? '-.->' : '-.-'
  if (operator.includes('=')) return head ? '==>' : '==='
  return head ? '-->' : '---'
}

function unquote(label: string): string {
  return label.trim().replace(/^"(.*)"$/, '$1')
}

const message = /^(.+?)\s*(-->>|->>|-->|->|--\)|-\)|--x|-x)\s*([+-]?)\s*([^:]+?)\s*:\s*(.+)$/
const blockWord = /^(?:loop|alt|opt|par|critical|break|rect|else|and|end)\b/

interface Sequence {
  title: string | undefined
  /** The next message's number, with `autonumber`. */
  number: number | undefined
  ids: Map<string, string>
  actors: string[]
  body: string[]
}

function prepareSequence(lines: string[], title: string | undefined): DiagramSource {
  const number = lines.includes('autonumber') ? 1 : undefined
  const sequence: Sequence = { title, number, ids: new Map(), actors: [], body: [] }
  for (const line of lines.slice(1)) {
    const understood =
      declareActor(sequence, line) ||
      addNote(sequence, line) ||
      addOther(sequence, line) ||
      addMessage(sequence, line)
    if (!understood) return { reason: `the line “${line}” is not understood.` }
  }
  return {
    source: ['sequenceDiagram', ...sequence.actors, ...sequence.body].join('\n'),
    title: sequence.title,
  }
}

function declareActor(sequence: Sequence, line: string): boolean {
  const match = /^(?:participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/.exec(line)
  if (!match) return false
  const [, name = '', label] = match
  sequence.ids.set(name, /^\S+$/.test(name) ? name : `actor${sequence.ids.size + 1}`)
  // A drawn figure's name would stand in the way of the first message.
  sequence.actors.push(`participant ${sequence.ids.get(name)} as ${unquote(label ?? name)}`)
  return true
}

// A name may have spaces; an id, to the drawing library, may not.
function idOf(sequence: Sequence, name: string): string {
  if (!sequence.ids.has(name)) declareActor(sequence, `participant ${name}`)
  return sequence.ids.get(name) ?? name
}

function addNote(sequence: Sequence, line: string): boolean {
  const match = /^(note\s+(?:left of|right of|over))\s+([^:]+):\s*(.+)$/i.exec(line)
  if (!match) return false
  const ids = (match[2] ?? '').split(',').map((name) => idOf(sequence, name.trim()))
  sequence.body.push(`${match[1]} ${ids.join(',')}: ${match[3]}`)
  return true
}

// Bars beside a line of life are not drawn; they say nothing that the arrows do not.
function addOther(sequence: Sequence, line: string): boolean {
  if (/^title\b/.test(line)) sequence.title ??= line.replace(/^title:?\s*/, '')
  else if (blockWord.test(line)) sequence.body.push(line)
  else return /^(?:autonumber|activate\s.+|deactivate\s.+)$/.test(line)
  return true
}

function addMessage(sequence: Sequence, line: string): boolean {
  const match = message.exec(line)
  if (!match) return false
  const [, from = '', link, mark = '', to = '', label] = match
  const count = sequence.number === undefined ? '' : `${sequence.number++}. `
  sequence.body.push(`${idOf(sequence, from)}${link}${mark}${idOf(sequence, to)}: ${count}${label}`)
  return true
}
