import type { SaidProblem } from '../../catalog/types'
import { parseYaml, type YamlError, type YamlParser } from './yaml'

/** A file's two parts; `bodyLine` is the 1-based line at which the body begins. */
export interface FrontMatter {
  values: Record<string, unknown>
  body: string
  bodyLine: number
  /** It begins, and no line ends it. */
  isOpen?: true
  /** Where in the file the front matter is wrong. */
  error?: YamlError
}

/** Whether a file begins with a line of three dashes: what makes it a page for Jekyll. */
export function hasFrontMatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text)
}

/** Whether empty lines keep what is meant as front matter from being read as that; the first lines of a file are enough to tell. */
export function hasLateFrontMatter(text: string): boolean {
  return /^\uFEFF?(?:[ \t]*\r?\n)+---[ \t]*\r?\n[\w-]+[ \t]*:/.test(text)
}

/** The YAML at the head of a file, or a whole YAML file; `offset` is where it begins in the file's text. */
export interface YamlPart {
  text: string
  offset: number
}

/** The front matter of a file's text; undefined where it has none. */
export function frontMatterPart(text: string): YamlPart | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)
  if (!open) return undefined
  const rest = text.slice(open[0].length)
  const end = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(rest)
  return end ? { text: rest.slice(0, end.index), offset: open[0].length } : undefined
}

/** Splits a file's text into front matter and body, as Jekyll does; line ends come out as `\n`. */
export function splitFrontMatter(source: string, zone: string, parse: YamlParser = parseYaml): FrontMatter {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!hasFrontMatter(text)) return { values: {}, body: text, bodyLine: 1 }
  const match = /^---[ \t]*\n([\s\S]*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)(?:[ \t]*\n)*/.exec(text)
  if (!match) {
    const error = { message: 'The front matter has no closing line.', line: 1, column: 1 }
    return { values: {}, body: text, bodyLine: 1, isOpen: true, error }
  }
  const body = text.slice(match[0].length)
  const bodyLine = match[0].split('\n').length
  const yaml = parse(match[1] ?? '', zone)
  if (yaml.error) return { values: {}, body, bodyLine, error: { ...yaml.error, line: yaml.error.line + 1 } }
  const values = yaml.value ?? {}
  if (!isRecord(values)) {
    const error = { message: `The front matter must be a list of "key: value" lines.`, line: 2, column: 1 }
    return { values: {}, body, bodyLine, error }
  }
  return { values, body, bodyLine }
}

/** Whether a value is a mapping, as YAML's are read. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** What is wrong with front matter that could not be read, for its author; empty where nothing is. */
export function frontMatterProblems({ error, isOpen }: Partial<FrontMatter>): SaidProblem[] {
  if (!error) return []
  const remedy = isOpen
    ? 'Close it with a line of three dashes.'
    : 'Correct the YAML there; values with a colon or a # need quotes.'
  return [{ ...error, severity: 'error', rule: 'front-matter/yaml', remedy }]
}
