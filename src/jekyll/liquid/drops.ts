import { basename, dirname, extname } from 'node:path'
import { ownValue } from '../../catalog/own-value'
import { groupBy } from '../../catalog/posts'
import { inZone, type ZonedTime } from '../../text/front-matter/dates'
import { titleFromSlug } from '../../catalog/slug'
import { toTime } from '../../text/front-matter/parse-time'
import { defaultsFor } from '../defaults'
import type { Source, SourceDocument, StaticFile } from '../source'
import { KEYS, LazyDrop, READ } from '../../text/liquid/values'
import { inOrder } from './order'

/** What drops ask of the engine: the HTML of texts. */
export interface Rendering {
  contentOf(document: SourceDocument): string
  excerptOf(document: SourceDocument): string
}

/** Everything that templates can ask about a site; each is worked out once, when it is first asked for. */
export interface SiteModel {
  source: Source
  rendering: Rendering
  time: ZonedTime
  /** Oldest first. */
  documentsOf(collection: string): DocumentDrop[]
  dropOf(document: SourceDocument): DocumentDrop
}

/** A path as Jekyll names it: without the folder that holds the collections. */
function jekyllPath({ source, collection }: SourceDocument, collectionsDir: string): string {
  const isInside = collection !== '' && collectionsDir !== '' && source.startsWith(`${collectionsDir}/`)
  return isInside ? source.slice(collectionsDir.length + 1) : source
}

const nameSlug = ({ source }: SourceDocument) =>
  basename(source, extname(source)).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '')

const FIELDS: Record<string, (drop: DocumentDrop, model: SiteModel, document: SourceDocument) => unknown> = {
  title: (_drop, _model, document) =>
    document.frontMatter.title ?? (document.kind === 'page' ? undefined : titleFromSlug(nameSlug(document))),
  url: (_drop, _model, document) => document.url,
  path: (_drop, model, document) => jekyllPath(document, model.source.config.collectionsDir),
  relative_path: (_drop, model, document) => jekyllPath(document, model.source.config.collectionsDir),
  name: (_drop, _model, document) => basename(document.source),
  content: (_drop, model, document) => model.rendering.contentOf(document),
  output: (_drop, model, document) => model.rendering.contentOf(document),
}

const PAGE_FIELDS: typeof FIELDS = {
  dir: (_drop, _model, { url }) => (url.endsWith('/') ? url : url.slice(0, url.lastIndexOf('/') + 1)),
}

const DOCUMENT_FIELDS: typeof FIELDS = {
  date: (_drop, model, document) =>
    document.date === undefined
      ? model.time
      : (toTime(document.date, model.source.config.timezone) ?? model.time),
  id: (_drop, _model, { url, slug }) => `${dirname(url) === '/' ? '' : dirname(url)}/${slug}`,
  collection: (_drop, _model, document) => document.collection,
  slug: (_drop, _model, document) => document.slug,
  ext: (_drop, _model, document) => document.frontMatter.ext ?? extname(document.source),
  categories: (_drop, _model, document) => document.categories,
  tags: (_drop, _model, document) => document.tags,
  draft: (_drop, _model, document) => document.draft,
  excerpt: (_drop, model, document) => document.frontMatter.excerpt || model.rendering.excerptOf(document),
  next: (drop, model, document) => neighbour(model, document, drop, 1),
  previous: (drop, model, document) => neighbour(model, document, drop, -1),
}

// Where front matter says these, it wins.
const SAID_BY_PAGES = new Set(['path', 'relative_path', 'output'])
const SAID_BY_DOCUMENTS = new Set(['name', 'draft'])

function neighbour(
  model: SiteModel,
  { collection }: SourceDocument,
  drop: DocumentDrop,
  step: number,
): unknown {
  const row = model.documentsOf(collection)
  return row[row.indexOf(drop) + step]
}

/** A post, a page or another document, as `page` and in the site's lists. */
export class DocumentDrop extends LazyDrop {
  readonly #document: SourceDocument
  readonly #model: SiteModel
  readonly #known = new Map<string, unknown>()

  constructor(document: SourceDocument, model: SiteModel) {
    super()
    this.#document = document
    this.#model = model
  }

  static documentOf(drop: DocumentDrop): SourceDocument {
    return drop.#document
  }

  [READ](key: string): unknown {
    const isPage = this.#document.kind === 'page'
    const field = ownValue(FIELDS, key) ?? ownValue(isPage ? PAGE_FIELDS : DOCUMENT_FIELDS, key)
    const said = ownValue(this.#document.frontMatter, key)
    const wins = said && (isPage ? SAID_BY_PAGES : SAID_BY_DOCUMENTS).has(key)
    if (!field || wins) return said
    if (!this.#known.has(key)) this.#known.set(key, field(this, this.#model, this.#document))
    return this.#known.get(key)
  }

  [KEYS](): string[] {
    const own = this.#document.kind === 'page' ? PAGE_FIELDS : DOCUMENT_FIELDS
    const fields = [...Object.keys(FIELDS), ...Object.keys(own)].filter((key) => key !== 'output')
    return [...new Set([...fields, ...Object.keys(this.#document.frontMatter)])].toSorted()
  }
}

function staticFile(file: StaticFile, model: SiteModel): Record<string, unknown> {
  const extension = extname(file.source)
  const name = basename(file.source)
  const { collections, defaults } = model.source.config
  const collection = collections.find(({ label }) => file.source.startsWith(`_${label}/`))
  return {
    ...defaultsFor(defaults, { paths: [file.source], type: collection?.label ?? '' }),
    basename: basename(file.source, extension),
    name,
    path: collection ? file.source : file.path,
    extname: extension,
    collection: collection?.label,
    modified_time: model.time,
  }
}

/** Documents by the terms they carry, newest first under each. */
function byTerm(
  model: SiteModel,
  termsOf: (document: SourceDocument) => string[],
): Record<string, DocumentDrop[]> {
  const terms = groupBy(model.documentsOf('posts'), (drop) => [
    ...new Set(termsOf(DocumentDrop.documentOf(drop))),
  ])
  return Object.fromEntries([...terms].map(([term, drops]) => [term, drops.toReversed()]))
}

const byLabel = ({ source }: SiteModel) =>
  source.config.collections.toSorted((a, b) => (a.label < b.label ? -1 : 1))

const SITE_FIELDS: Record<string, (model: SiteModel) => unknown> = {
  time: (model) => model.time,
  data: (model) => model.source.data,
  baseurl: (model) => model.source.config.baseurl,
  posts: (model) => model.documentsOf('posts').toReversed(),
  pages: (model) => model.documentsOf(''),
  html_pages: (model) =>
    model.documentsOf('').filter((drop) => /\.html?$|\/$/.test(DocumentDrop.documentOf(drop).url)),
  documents: (model) => byLabel(model).flatMap(({ label }) => model.documentsOf(label)),
  static_files: (model) => model.source.statics.map((file) => staticFile(file, model)),
  html_files: (model) =>
    model.source.statics
      .filter(({ source }) => source.endsWith('.html'))
      .map((file) => staticFile(file, model)),
  categories: (model) => byTerm(model, ({ categories }) => categories),
  tags: (model) => byTerm(model, ({ tags }) => tags),
  collections: (model) =>
    byLabel(model).map(({ label, output, values }) => ({
      ...values,
      label,
      output,
      docs: model.documentsOf(label),
      files: model.source.statics
        .filter(({ source }) => source.startsWith(`_${label}/`))
        .map((file) => staticFile(file, model)),
      relative_directory: `_${label}`,
    })),
}

/** What templates call `site`. */
export class SiteDrop extends LazyDrop {
  readonly #model: SiteModel
  readonly #page: DocumentDrop | undefined
  readonly #known: Map<string, unknown>

  constructor(model: SiteModel, known: Map<string, unknown>, page?: DocumentDrop) {
    super()
    this.#model = model
    this.#known = known
    this.#page = page
  }

  [READ](key: string): unknown {
    if (key === 'related_posts') {
      if (!this.#page || DocumentDrop.documentOf(this.#page).kind !== 'post') return []
      return this.#model
        .documentsOf('posts')
        .toReversed()
        .filter((drop) => drop !== this.#page)
        .slice(0, 10)
    }
    if (!this.#known.has(key)) this.#known.set(key, this.#find(key))
    return this.#known.get(key)
  }

  #find(key: string): unknown {
    const { config } = this.#model.source
    const field = ownValue(SITE_FIELDS, key)
    if (field) return field(this.#model)
    if (config.collections.some(({ label }) => label === key)) return this.#model.documentsOf(key)
    return ownValue(config.values, key)
  }

  [KEYS](): string[] {
    return Object.keys(this.#model.source.config.values)
  }
}

/** What a template can ask about a source folder; lists are made when they are first asked for. */
export function createModel(source: Source, rendering: Rendering): SiteModel {
  const all = [...source.documents, ...source.unlisted]
  const drops = new Map<SourceDocument, DocumentDrop>()
  const rows = new Map<string, DocumentDrop[]>()
  const time = inZone(source.now.getTime(), source.config.timezone)
  const model: SiteModel = {
    source,
    rendering,
    time,
    dropOf(document) {
      const drop = drops.get(document) ?? new DocumentDrop(document, model)
      drops.set(document, drop)
      return drop
    },
    documentsOf(collection) {
      const known = rows.get(collection)
      if (known) return known
      const documents = all.filter((document) => document.collection === collection)
      const config = source.config.collections.find(({ label }) => label === collection)
      const row = inOrder(documents, config).map((document) => model.dropOf(document))
      rows.set(collection, row)
      return row
    },
  }
  return model
}

/** The values that a template calls `jekyll`. */
export const JEKYLL = { environment: process.env.JEKYLL_ENV ?? 'production', version: '4.3.1' }
