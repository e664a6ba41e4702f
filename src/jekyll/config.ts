import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { paletteProblems } from '../catalog/palette'
import { policyProblems } from '../catalog/policy'
import type { Problem } from '../catalog/types'
import { isTimeZone } from '../text/front-matter/dates'
import { deepMerge } from '../text/front-matter/merge'
import { configIn } from './config-file'
import type { DefaultScope } from './defaults'
import { isRecord } from '../text/front-matter/front-matter'
import { isNumber } from '../text/front-matter/ruby-float'
import { parseYaml, type YamlParser } from '../text/front-matter/yaml'

/** A collection: a folder `_label` of documents. */
export interface CollectionConfig {
  label: string
  /** Whether its documents become pages. */
  output: boolean
  permalink?: string
  /** Everything that the config says about it. */
  values: Record<string, unknown>
}

/** What `_config.yml` says, with Jekyll's defaults where it says nothing. */
export interface Config {
  /** The file it was read from, as seen from the source folder, or '' without one. */
  file: string
  title: string
  description: string
  /** An http or https address without a slash at its end; '' without one. */
  url: string
  /** '' or a path that begins with a slash and does not end with one. */
  baseurl: string
  lang: string
  /** An IANA name; the machine's own where the config names none. */
  timezone: string
  excerptSeparator: string
  permalink: string
  /** In the order of the config, `posts` among them. */
  collections: CollectionConfig[]
  collectionsDir: string
  dataDir: string
  includesDir: string
  markdown: 'kramdown' | 'commonmark'
  /** Extensions with a dot that are Markdown. */
  markdownExtensions: string[]
  kramdown: Record<string, unknown>
  include: string[]
  exclude: string[]
  defaults: DefaultScope[]
  future: boolean
  drafts: boolean
  unpublished: boolean
  /** What the file itself says, without Jekyll's defaults. */
  own: Record<string, unknown>
  /** Everything, for Liquid and themes. */
  values: Record<string, unknown>
}

/** What Jekyll leaves out of every site, and what is there only because npm installs Lectern beside the posts. */
const EXCLUDED = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'package.json',
  'package-lock.json',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
]

const KRAMDOWN = {
  auto_ids: true,
  toc_levels: [1, 2, 3, 4, 5, 6],
  entity_output: 'as_char',
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
  input: 'GFM',
  hard_wrap: false,
  guess_lang: true,
  footnote_nr: 1,
  show_warnings: false,
}

const VALUES = {
  collections_dir: '',
  data_dir: '_data',
  includes_dir: '_includes',
  layouts_dir: '_layouts',
  safe: false,
  include: ['.htaccess'],
  encoding: 'utf-8',
  markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
  show_drafts: false,
  future: false,
  unpublished: false,
  highlighter: 'rouge',
  excerpt_separator: '\n\n',
  markdown: 'kramdown',
  permalink: 'date',
  timezone: null,
  kramdown: KRAMDOWN,
}

const text = (value: unknown, fallback = ''): string =>
  typeof value === 'string' || isNumber(value) ? String(value) : fallback

const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : []

function readCollections(value: unknown): CollectionConfig[] {
  const named: [string, unknown][] = Array.isArray(value)
    ? value.map((label) => [String(label), {}])
    : Object.entries(isRecord(value) ? value : {})
  const collections = named.map(([label, said]): CollectionConfig => {
    const values = isRecord(said) ? said : {}
    const permalink = typeof values.permalink === 'string' ? values.permalink : undefined
    return { label, output: label === 'posts' || values.output === true, permalink, values }
  })
  if (collections.some(({ label }) => label === 'posts')) return collections
  return [...collections, { label: 'posts', output: true, values: { output: true } }]
}

function readDefaults(value: unknown): DefaultScope[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).flatMap((entry) => {
    if (!isRecord(entry.values)) return []
    const scope = isRecord(entry.scope) ? entry.scope : {}
    return [{ path: text(scope.path), type: scope.type ? text(scope.type) : undefined, values: entry.values }]
  })
}

function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function readUrl(value: unknown, file: string): { url: string; problems: Problem[] } {
  const said = text(value)
  if (said === '' || (/^https?:\/\//i.test(said) && URL.canParse(said)))
    return { url: said.replace(/\/+$/, ''), problems: [] }
  const message = `\`url\` must begin with https:// or http://, but is ${JSON.stringify(said)}; it counts as none.`
  const remedy = 'Write the whole address of the host: `url: https://example.org`.'
  return { url: '', problems: [{ file, severity: 'warning', rule: 'config/url', message, remedy }] }
}

/** The config that a mapping of values means, with what is wrong with them. */
function toConfig(said: Record<string, unknown>, file = ''): { config: Config; problems: Problem[] } {
  const problems: Problem[] = []
  const given = Object.fromEntries(
    Object.entries(said).filter(([key, value]) => value !== null || !(key in VALUES)),
  )
  const values = deepMerge(VALUES, given)
  let timezone = text(values.timezone) || machineZone()
  if (!isTimeZone(timezone)) {
    problems.push({
      file,
      severity: 'error',
      rule: 'config/timezone',
      message: `There is no time zone "${timezone}".`,
      remedy: 'Write a name like `timezone: Europe/Paris`.',
    })
    timezone = 'UTC'
  }
  const { url, problems: urlProblems } = readUrl(values.url, file)
  problems.push(...urlProblems)
  for (const found of paletteProblems(values))
    problems.push({ file, severity: 'warning', rule: 'config/colors', ...found })
  for (const found of policyProblems(values))
    problems.push({ file, severity: 'error', rule: 'config/csp', ...found })
  const offline = values.offline ?? false
  if (typeof offline !== 'boolean' && offline !== 'remove') {
    const message = `\`offline\` must be true, false or remove, but is ${JSON.stringify(offline)}.`
    const remedy =
      'Write `offline: true`; or `offline: remove`, which takes it out of readers’ browsers again.'
    problems.push({ file, severity: 'warning', rule: 'config/offline', message, remedy })
  }
  const baseurl = text(values.baseurl).replace(/\/+$/, '')
  const markdown = text(values.markdown, 'kramdown').toLowerCase()
  const exclude = [...texts(values.exclude), ...EXCLUDED]
  const collections = readCollections(values.collections)
  const config: Config = {
    file,
    title: text(values.title),
    description: text(values.description).trim(),
    url,
    baseurl: baseurl && !baseurl.startsWith('/') ? `/${baseurl}` : baseurl,
    lang: text(values.lang) || 'en',
    timezone,
    excerptSeparator: text(values.excerpt_separator),
    permalink: text(values.permalink) || 'date',
    collections,
    collectionsDir: text(values.collections_dir).replace(/^\/+|\/+$/g, ''),
    dataDir: text(values.data_dir, '_data'),
    includesDir: text(values.includes_dir, '_includes'),
    markdown: markdown.startsWith('commonmark') ? 'commonmark' : 'kramdown',
    markdownExtensions: text(values.markdown_ext)
      .split(',')
      .map((extension) => `.${extension.trim().toLowerCase()}`),
    kramdown: isRecord(values.kramdown) ? values.kramdown : {},
    include: texts(values.include),
    exclude,
    defaults: readDefaults(values.defaults),
    future: values.future === true,
    drafts: values.show_drafts === true,
    unpublished: values.unpublished === true,
    own: said,
    values: {
      ...values,
      exclude,
      collections: Object.fromEntries(collections.map((one) => [one.label, one.values])),
    },
  }
  return { config, problems }
}

function broken(file: string, message: string, line?: number, column?: number): Problem {
  const remedy = 'Correct the YAML there; values with a colon or a # need quotes.'
  return { file, line, column, severity: 'error', rule: 'config/yaml', message, remedy }
}

/** A config as it was read, and what its file said. */
export interface ReadConfig {
  config: Config
  problems: Problem[]
  said?: string
}

/** Reads `_config.yml` (or `.yaml`) of a source folder; a broken one gives the defaults and a problem, and one that says what it said before is `known`. */
export function readConfig(options: {
  dir: string
  /** The folder that it lies in; the source folder itself where this is left out. */
  configDir?: string
  known?: ReadConfig
  parse?: YamlParser
}): ReadConfig {
  const { dir, configDir = dir, known, parse = parseYaml } = options
  const name = configIn(configDir)
  if (!name) return toConfig({})
  const file = relative(dir, join(configDir, name)).replaceAll(sep, '/')
  if (file.endsWith('.toml')) {
    const message = 'The config is written in TOML, which is not read.'
    const remedy = 'Write it as YAML in `_config.yml`.'
    return {
      ...toConfig({}, file),
      problems: [{ file, severity: 'error', rule: 'config/toml', message, remedy }],
    }
  }
  let source: string
  try {
    source = readFileSync(join(configDir, name), 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    return {
      ...toConfig({}, file),
      problems: [broken(file, `The file cannot be read: ${(error as Error).message}.`)],
    }
  }
  if (known?.said === source && known.config.file === file) return known
  const { value, error } = parse(source, 'UTC')
  if (error)
    return { ...toConfig({}, file), problems: [broken(file, error.message, error.line, error.column)] }
  if (value !== null && value !== undefined && !isRecord(value)) {
    return {
      ...toConfig({}, file),
      problems: [broken(file, 'The config must be a list of `key: value` lines.', 1)],
    }
  }
  return { ...toConfig(value ?? {}, file), said: source }
}
