import { basename, dirname, extname } from 'node:path'
import type { HeldBack, Problem, SaidProblem } from '../catalog/types'
import type { Config } from './config'
import { inZone, ZonedTime } from '../text/front-matter/dates'
import { datesOf, type Dates } from '../text/front-matter/dates-of'
import { frontMatterProblems } from '../text/front-matter/front-matter'
import { toTime } from '../text/front-matter/parse-time'
import { deepMerge } from '../text/front-matter/merge'
import { defaultsFor } from './defaults'
import { markupProblems } from './markups'
import { documentUrl, isHtml, pageUrl, type PermalinkOf } from './permalink'
import type { ReadFile } from './read-cache'
import type { SourceDocument } from './source'
import { categoriesOf, tagsOf } from '../text/front-matter/terms'
import type { Found } from './walk'

/** What a document's parts are made from. */
export interface Making {
  found: Found
  file: ReadFile
  config: Config
  now: Date
}

/** A document, or why it is left out; `problems` come with both. */
export interface Made {
  document?: SourceDocument
  skipped?: string
  problems: Problem[]
}

const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/

/** What keeps a file in `_posts` from being a post; undefined where nothing does. */
function lackOf(name: string, extension: string): string | undefined {
  if (!/^\d{2,4}-\d{1,2}-\d{1,2}(?!\d)/.test(name)) return 'no date at the start of its file name'
  const lacking = [
    ...(DATED_NAME.test(name) ? [] : ['no title']),
    ...(extension === '' ? ['no extension like .md'] : []),
  ]
  return lacking.length > 0 ? `its file name has ${lacking.join(' and ')}` : undefined
}

function wrong(making: Making, what: Omit<Problem, 'file' | 'severity'>): Problem {
  return { file: making.found.source, severity: 'error', ...what }
}

function permalinkOf(
  making: Making,
  values: Record<string, unknown>,
  problems: Problem[],
): string | undefined {
  const { permalink } = values
  if (typeof permalink === 'string') return permalink
  if (permalink !== undefined && permalink !== null) {
    const message = `\`permalink\` must be text, but is ${JSON.stringify(permalink)}.`
    const remedy = 'Write a path like `permalink: /about/`.'
    problems.push(wrong(making, { rule: 'front-matter/type', key: 'permalink', message, remedy }))
  }
  return undefined
}

/** Front matter whose title is text, also where YAML takes it for a date. */
function withTitle(values: Record<string, unknown>): Record<string, unknown> {
  return values.title instanceof ZonedTime ? { ...values, title: values.title.toString() } : values
}

/** What a file's extension says of its text, and what the extension becomes when it is written. */
export function formatOf(
  extension: string,
  config: Config,
): Pick<SourceDocument, 'extension' | 'isMarkdown' | 'outputExtension'> {
  const isMarkdown = config.markdownExtensions.includes(extension.toLowerCase())
  return { extension, isMarkdown, outputExtension: isMarkdown ? '.html' : extension }
}

/** What a page's file ends in by its permalink, as feeds say it; what a layout is put around is HTML all the same. */
function saidExtension({ layout, permalink }: Record<string, unknown>): string | undefined {
  if (typeof permalink !== 'string' || typeof layout === 'string') return undefined
  return /\.[a-z]\w*$/i.exec(permalink)?.[0]
}

function fileProblems({ found }: Making, said: readonly SaidProblem[]): Problem[] {
  return said.map((problem) => ({ file: found.source, ...problem }))
}

/** What to tell of a text whose front matter is read as a part of it; empty for any other. */
export function lateFrontMatter({ source }: Found, { isLate }: ReadFile, config: Config): Problem[] {
  if (!isLate || !isHtml(formatOf(extname(source), config).outputExtension)) return []
  const message = 'Empty lines stand above the front matter, which is a part of the text so, as in Jekyll.'
  const remedy = 'Take the empty lines out: the file must begin with three dashes.'
  return [
    { file: source, line: 1, column: 1, severity: 'warning', rule: 'front-matter/late', message, remedy },
  ]
}

/** What a reading takes in besides what is published. */
interface Wants {
  drafts: boolean
  future: boolean
  unpublished: boolean
}

function heldBackOf(
  { config, now }: Making,
  said: { isDraft?: boolean; published: unknown; date?: ZonedTime },
): HeldBack | undefined {
  if (said.isDraft && !config.drafts) return 'draft'
  if (said.published === false && !config.unpublished) return 'unpublished'
  return said.date && said.date.ms > now.getTime() && !config.future ? 'future' : undefined
}

/** What a document has of its front matter and its file, whatever kind it is. */
function partsOf(
  { file }: Making,
  values: Record<string, unknown>,
  { date, modified }: Dates,
): Pick<SourceDocument, 'frontMatter' | 'date' | 'modified' | 'tags' | 'body' | 'bodyLine'> {
  return {
    frontMatter: values,
    date: date?.iso,
    modified: modified?.iso,
    tags: tagsOf(values),
    body: file.content?.body ?? '',
    bodyLine: file.content?.bodyLine ?? 1,
  }
}

/** A page: any file with front matter outside `_posts` and the collections. */
export function makePage(making: Making, wants: Wants): Made {
  const { found, file, config } = making
  const extension = extname(found.source)
  if (/^\.s[ac]ss$/.test(extension)) return { skipped: 'Sass, which is a theme’s', problems: [] }
  const defaults = defaultsFor(config.defaults, { paths: [found.source], type: 'pages' })
  const values = withTitle(deepMerge(defaults, file.content?.values ?? {}))
  const problems = fileProblems(making, frontMatterProblems(file.content ?? {}))
  if (values.published === false && !wants.unpublished) return { skipped: 'published: false', problems }
  const format = formatOf(extension, config)
  if (!format.isMarkdown) format.outputExtension = saidExtension(values) ?? extension
  problems.push(...fileProblems(making, markupProblems(found.source, format.isMarkdown)))
  const name = basename(found.source, extension)
  const folder = dirname(found.source)
  const dates = datesOf(values, config.timezone)
  const from: PermalinkOf = {
    collection: '',
    path: folder === '.' ? '' : folder,
    slug: name,
    basename: name,
    outputExtension: format.outputExtension,
    categories: [],
    date: dates.date ?? inZone(making.now.getTime(), config.timezone),
  }
  const document: SourceDocument = {
    source: found.source,
    kind: 'page',
    collection: '',
    url: pageUrl(permalinkOf(making, values, problems), from, config),
    slug: name,
    ...format,
    ...partsOf(making, values, dates),
    categories: categoriesOf([], {}, values),
    draft: false,
    heldBack: heldBackOf(making, { published: values.published }),
  }
  // Jekyll takes a page's date as any other value.
  const datesToTell = dates.problems.map((each) => ({ ...each, severity: 'warning' as const }))
  return { document, problems: [...problems, ...fileProblems(making, datesToTell)] }
}

/** The day that begins a file's name; a draft without one is as old as its last change. */
function nameDateOf({ found, file, config, now }: Making, day: string | undefined): ZonedTime | undefined {
  if (day !== undefined) return toTime(day, config.timezone)
  if (found.kind !== 'draft') return undefined
  return inZone(Math.min(file.modified, now.getTime()), config.timezone)
}

/** A post, a draft, or another collection's document. */
export function makeDocument(making: Making, wants: Wants): Made {
  const { found, file, config, now } = making
  const zone = config.timezone
  const extension = extname(found.source)
  const format = formatOf(extension, config)
  const name = basename(found.source, extension)
  const [, day, dayless] = DATED_NAME.exec(name) ?? []
  const isDraft = found.kind === 'draft'
  if (isDraft && !wants.drafts) return { skipped: 'a draft', problems: [] }
  const lack = found.kind === 'post' ? lackOf(name, extension) : undefined
  if (lack !== undefined) return { skipped: lack, problems: [] }
  const nameDate = nameDateOf(making, day)
  if (day !== undefined && !nameDate) {
    const message = `The file's name begins with ${day}, which is no date.`
    return {
      skipped: 'its file name has no valid date',
      problems: [wrong(making, { rule: 'date/invalid', message, remedy: 'Rename it to a day that exists.' })],
    }
  }
  const problems = fileProblems(making, frontMatterProblems(file.content ?? {}))
  const inCollections = config.collectionsDir
    ? found.source.slice(config.collectionsDir.length + 1)
    : found.source
  const defaults = defaultsFor(config.defaults, {
    paths: [inCollections, found.source],
    type: found.collection,
  })
  const own = file.content?.values ?? {}
  const values = withTitle(deepMerge(defaults, own))
  if (values.published === false && !wants.unpublished) return { skipped: 'published: false', problems }
  const dates = datesOf(values, zone, nameDate)
  const { date } = dates
  problems.push(...fileProblems(making, dates.problems))
  // Other collections list what is to come.
  if (found.kind !== 'document' && date && date.ms > now.getTime() && !wants.future)
    return { skipped: `its date, ${date.iso}, is in the future`, problems }

  const slug = typeof values.slug === 'string' ? values.slug : (dayless ?? name)
  const categories = categoriesOf(found.above, defaults, own)
  const path = found.inside.slice(0, found.inside.length - extension.length)
  const from: PermalinkOf = {
    collection: found.collection,
    path,
    slug,
    basename: name,
    outputExtension: format.outputExtension,
    categories,
    date: date ?? inZone(now.getTime(), zone),
  }
  const { url, unknown } = documentUrl(permalinkOf(making, values, problems), from, config)
  if (unknown.length > 0) {
    const message = `The permalink has ${unknown.join(', ')}, which Jekyll does not know.`
    const remedy = 'Use `:title`, `:year`, `:month`, `:day` or `:categories`.'
    problems.push(wrong(making, { rule: 'permalink/placeholder', key: 'permalink', message, remedy }))
  }
  problems.push(
    ...lateFrontMatter(found, file, config),
    ...fileProblems(making, markupProblems(found.source, format.isMarkdown)),
  )
  const document: SourceDocument = {
    source: found.source,
    kind: found.collection === 'posts' ? 'post' : 'document',
    collection: found.collection,
    url,
    slug,
    ...format,
    ...partsOf(making, values, dates),
    categories,
    draft: isDraft || values.draft === true,
    heldBack: heldBackOf(making, { isDraft, published: values.published, date }),
  }
  return { document, problems }
}
