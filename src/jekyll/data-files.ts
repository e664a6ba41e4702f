import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Problem } from '../catalog/types'
import type { Config } from './config'
import { isRecord } from '../text/front-matter/front-matter'
import { leadsOut, linkOut } from './leads-out'
import { isAsRead, type DataFile, type ReadCache } from './read-cache'
import { parseYaml } from '../text/front-matter/yaml'

const EXTENSIONS = ['.yml', '.yaml', '.json', '.csv', '.tsv']

/** The name by which `site.data` knows a file or folder. */
const keyOf = (name: string) =>
  name
    .replace(/[^\w\s-]+/g, '')
    .trim()
    .replace(/\s+/g, '_')

/** Reads separated values, quotes and all, into rows of fields. */
export function parseSeparated(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\n|$)`, 'y')
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (field.lastIndex <= source.length) {
    const match = field.exec(source)
    if (!match) break
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '') break
    if (match[3] === '\n') rows.push([])
  }
  return rows
}

function table(text: string, separator: string): Record<string, string | null>[] {
  const [head, ...rows] = parseSeparated(text, separator)
  return rows.map((row) => Object.fromEntries((head ?? []).map((name, at) => [name, row[at] || null])))
}

function readDataFile(path: string, source: string, cache: ReadCache): DataFile {
  const now = statSync(path)
  const known = cache.data.get(path)
  if (known && isAsRead(known, now)) return known
  const file: DataFile = { modified: now.mtimeMs, size: now.size, ...parseDataFile(path, source, cache) }
  cache.data.set(path, file)
  return file
}

function parseDataFile(
  path: string,
  source: string,
  { zone, parse = parseYaml }: ReadCache,
): Pick<DataFile, 'value' | 'problems'> {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const extension = extname(path)
  if (extension === '.csv') return { value: table(text, ','), problems: [] }
  if (extension === '.tsv') return { value: table(text, '\t'), problems: [] }
  // JSON is read as YAML, which it is a part of: Jekyll does so, and it tells the line of an error.
  const { value, error } = parse(text, zone)
  if (!error) return { value, problems: [] }
  const remedy = 'Correct the file there; values with a colon or a # need quotes.'
  const problem: Problem = {
    file: source,
    line: error.line,
    column: error.column,
    severity: 'error',
    rule: 'data/yaml',
    message: error.message,
    remedy,
  }
  return { value: null, problems: [problem] }
}

/** Reads `_data/` into what Liquid calls `site.data`: a folder is a mapping, a file its value. */
export function readData(
  dir: string,
  config: Config,
  cache: ReadCache,
): { data: Record<string, unknown>; problems: Problem[] } {
  const problems: Problem[] = []
  const read = (source: string): Record<string, unknown> => {
    const data: Record<string, unknown> = {}
    const entries = readdirSync(join(dir, source), { withFileTypes: true }).filter(
      ({ name }) => !/^[._~#]|~$/.test(name),
    )
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${source}/${entry.name}`
      if (entry.isSymbolicLink()) {
        const remedy = 'Copy the file into the data folder.'
        problems.push({
          file: path,
          severity: 'error',
          rule: 'file/symlink',
          message: 'A data file is a symbolic link.',
          remedy,
        })
      } else if (entry.isDirectory()) {
        const key = keyOf(entry.name)
        const inner = read(path)
        data[key] = isRecord(data[key]) ? { ...data[key], ...inner } : inner
      } else if (EXTENSIONS.includes(extname(entry.name))) {
        try {
          const file = readDataFile(join(dir, path), path, cache)
          data[keyOf(basename(entry.name, extname(entry.name)))] = file.value
          problems.push(...file.problems)
        } catch (error) {
          const message = `The file cannot be read: ${(error as Error).message}.`
          problems.push({
            file: path,
            severity: 'error',
            rule: 'file/unreadable',
            message,
            remedy: 'Make it readable for the user who builds.',
          })
        }
      }
    }
    return data
  }
  const folder = join(dir, config.dataDir)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { data: {}, problems }
  const outside = leadsOut(dir, folder)
  if (outside !== undefined) return { data: {}, problems: [linkOut(config.dataDir, outside)] }
  return { data: read(config.dataDir), problems }
}
