import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Problem } from '../catalog/types'
import type { Config } from './config'
import { isRecord } from '../text/front-matter/front-matter'
import { badLink, leadsOut, linkOut } from './leads-out'
import { isAsRead, type DataFile, type ReadCache } from './read-cache'
import { unreadable } from './unreadable'
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
  return { value: null, problems: [{ file: source, ...error, severity: 'error', rule: 'data/yaml', remedy }] }
}

interface Data {
  data: Record<string, unknown>
  problems: Problem[]
}

/** Reads `_data/` into what Liquid calls `site.data`: a folder is a mapping, a file its value. */
export function readData(dir: string, { dataDir }: Config, cache: ReadCache): Data {
  const folder = join(dir, dataDir)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { data: {}, problems: [] }
  const outside = leadsOut(dir, folder)
  if (outside !== undefined) return { data: {}, problems: [linkOut(dataDir, outside)] }
  return readFolder(dir, dataDir, cache)
}

function readFolder(dir: string, source: string, cache: ReadCache): Data {
  const data: Data['data'] = {}
  const problems: Problem[] = []
  const entries = readdirSync(join(dir, source), { withFileTypes: true }).filter(
    ({ name }) => !/^[._~#]|~$/.test(name),
  )
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${source}/${entry.name}`
    const extension = extname(path)
    if (entry.isSymbolicLink()) {
      const message = 'A data file is a symbolic link.'
      problems.push(badLink({ file: path, message, remedy: 'Copy the file into the data folder.' }))
    } else if (entry.isDirectory()) {
      const key = keyOf(entry.name)
      const inner = readFolder(dir, path, cache)
      data[key] = isRecord(data[key]) ? { ...data[key], ...inner.data } : inner.data
      problems.push(...inner.problems)
    } else if (EXTENSIONS.includes(extension)) {
      try {
        const file = readDataFile(join(dir, path), path, cache)
        data[keyOf(basename(path, extension))] = file.value
        problems.push(...file.problems)
      } catch (error) {
        problems.push(unreadable(path, error))
      }
    }
  }
  return { data, problems }
}
