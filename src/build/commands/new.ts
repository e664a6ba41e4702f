import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { slugify } from '../../catalog/slug'
import { articleNumberIn } from '../../catalog/front-matter'
import { canonicalLang } from '../../catalog/languages'
import type { Source, SourceDocument } from '../../jekyll/source'
import { inZone } from '../../text/front-matter/dates'
import type { Call } from '../cli'
import { openSource } from '../load-site'
import { fillTemplate } from '../new-post/fill'
import { templateFor } from '../new-post/templates'
import type { TemplateKind } from '../new-post/templates'
import { formatProblems } from '../report'
import { sourceFolder } from '../source-folder'
import { langOf } from '../to-post'
import { SourceError, UsageError } from '../usage-error'

/** `lectern new`: a post from a template, in the folder where the language's posts are, or with `--all` one in each of the site's languages; never over another file. */
export async function newPost({ positionals, values }: Call): Promise<number> {
  const title = positionals[0]?.trim()
  if (!title) throw new UsageError('Name the post: lectern new "A title".')
  const source = await openSource({ ...(await sourceFolder(values['dir'])), drafts: true, future: true })
  const lost = source.problems.filter(({ rule }) => rule === 'config/source')
  if (lost.length > 0) throw new SourceError(formatProblems(lost, source.dir))
  const langs = langsFor(source, { lang: values['lang'], all: values['all'] === true })
  const kind = values['qna'] === true ? 'qna' : 'classic'
  const now = new Date()
  const posts = langs.map((lang) => draw({ source, lang, title, kind, now }))
  guard(posts)
  for (const { file, text } of posts) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text, { flag: 'wx' })
    process.stdout.write(`${file}\n`)
  }
  return 0
}

function langsFor(
  source: Source,
  { lang, all }: { lang: string | boolean | undefined; all: boolean },
): string[] {
  if (!all) return [String(lang ?? source.config.lang)]
  if (lang !== undefined) throw new UsageError('--all is every language of the site: leave --lang out.')
  const langs = new Set([
    canonical(source.config.lang),
    ...dated(source).map((document) => writtenIn(document, source)),
  ])
  if (langs.size === 1) {
    throw new UsageError(`All posts of the site are in ${[...langs][0]}. Begin another language with --lang.`)
  }
  return [...langs]
}

interface NewPost {
  file: string
  text: string
  /** A post of the same language that has the slug already. */
  twin?: string
}

function draw(options: {
  source: Source
  lang: string
  title: string
  kind: TemplateKind
  now: Date
}): NewPost {
  const { source, lang, title, kind, now } = options
  const slug = slugify(title)
  if (slug === '') {
    throw new UsageError(`«${title}» has no letter or digit that a file name could be made of.`)
  }
  // As Jekyll writes dates: 2023-01-28 10:38:40 +0100, in the site's zone.
  const date = String(inZone(now.getTime(), source.config.timezone))
  const folder = folderOf(source, lang)
  const name = folder.split('/').includes('_posts') ? `${date.slice(0, 10)}-${slug}.md` : `${slug}.md`
  const template = templateFor(source.dir, { kind, lang })
  const twin = dated(source).find(
    (document) => document.slug === slug && writtenIn(document, source) === canonical(lang),
  )
  return {
    file: path.join(source.dir, folder, name),
    text: fillTemplate(template, { title, slug, lang, date, article_num: nextNumber(source) }),
    twin: twin && path.join(source.dir, twin.source),
  }
}

// Nothing is written before all of it can be.
function guard(posts: readonly NewPost[]): void {
  for (const { file, twin } of posts) {
    const there = existsSync(file) ? file : twin
    if (there) throw new UsageError(`There is ${there} already. Choose another title, or edit that file.`)
  }
  if (new Set(posts.map(({ file }) => file)).size < posts.length) {
    throw new UsageError(
      'Posts of two languages are in one folder, where they cannot have one name. Make them one by one, with --lang.',
    )
  }
}

// A language of its own has mostly a collection of its own; posts of the site's language are in _posts.
function folderOf(source: Source, lang: string): string {
  const count = new Map<string, number>()
  for (const document of dated(source)) {
    if (writtenIn(document, source) !== canonical(lang)) continue
    const folder = path.posix.dirname(document.source)
    if (folder.split('/').includes('_drafts')) continue
    count.set(folder, (count.get(folder) ?? 0) + 1)
  }
  const [most] = [...count].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? path.posix.join(source.config.collectionsDir, '_posts')
}

// One language may be written in several ways: `zh`, `zh-CN`.
function canonical(lang: string): string {
  return canonicalLang(lang) ?? lang
}

function writtenIn(document: SourceDocument, { config }: Source): string {
  return canonical(langOf(document, config))
}

/** The number after the highest `article_num`; undefined where no post has one. */
function nextNumber(source: Source): string | undefined {
  const numbers = dated(source).flatMap(({ frontMatter }) => articleNumberIn(frontMatter) ?? [])
  return numbers.length === 0 ? undefined : String(Math.max(...numbers) + 1)
}

function dated(source: Source): SourceDocument[] {
  return source.documents.filter(({ kind, date }) => kind !== 'page' && date !== undefined)
}
