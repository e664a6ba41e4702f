import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'yaml'
import { slugify } from '../../catalog/slug'
import { textIn } from '../../catalog/front-matter'
import type { Source, SourceDocument } from '../../jekyll/source'
import type { Call } from '../cli'
import { openSource } from '../load-site'
import { UsageError } from '../usage-error'
import { langOf } from '../to-post'

/** `lectern new`: a post with its front matter and an outline, in the folder where the language's posts are; never over another file. */
export async function newPost({ positionals, values }: Call): Promise<number> {
  const title = positionals[0]?.trim()
  if (!title) throw new UsageError('Name the post: lectern new "A title".')
  const source = await openSource({ dir: String(values['dir'] ?? 'content'), drafts: true, future: true })
  const lang = String(values['lang'] ?? source.config.lang)
  const now = new Date()
  const file = path.join(source.dir, folderOf(source, lang), fileName({ source, lang, title, now }))
  if (existsSync(file))
    throw new UsageError(`There is ${file} already. Choose another title, or edit that file.`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, postText({ source, lang, title, now, qna: values['qna'] === true }), { flag: 'wx' })
  process.stdout.write(`${file}\n`)
  return 0
}

// A language of its own has mostly a collection of its own; posts of the site's language are in _posts.
function folderOf(source: Source, lang: string): string {
  const count = new Map<string, number>()
  for (const document of dated(source)) {
    if (langOf(document, source.config) !== lang) continue
    const folder = path.posix.dirname(document.source)
    if (folder.split('/').includes('_drafts')) continue
    count.set(folder, (count.get(folder) ?? 0) + 1)
  }
  const [most] = [...count].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? '_posts'
}

function fileName(options: { source: Source; lang: string; title: string; now: Date }): string {
  const { source, lang, title, now } = options
  const slug = slugify(title)
  if (slug === '')
    throw new UsageError(`«${title}» has no letter or digit that a file name could be made of.`)
  return folderOf(source, lang).includes('_posts')
    ? `${dateIn(now, source.config.timezone).slice(0, 10)}-${slug}.md`
    : `${slug}.md`
}

function postText(options: { source: Source; lang: string; title: string; now: Date; qna: boolean }): string {
  const { source, lang, title, now, qna } = options
  const numbers = dated(source).map(({ frontMatter }) => Number(textIn(frontMatter, 'article_num') ?? 0))
  const frontMatter = {
    article_num: Math.max(0, ...numbers.filter(Number.isFinite)) + 1,
    title,
    lang,
    date: dateIn(now, source.config.timezone),
    categories: [],
    tags: [],
    excerpt: '',
  }
  const outline = qna
    ? ['## Question', '## Answer', '## References']
    : ['## Introduction', '## Conclusion', '## References']
  return `---\n${stringify(frontMatter)}---\n\n${outline.join('\n\n')}\n`
}

function dated(source: Source): SourceDocument[] {
  return source.documents.filter(({ kind, date }) => kind !== 'page' && date !== undefined)
}

// As Jekyll writes dates: 2023-01-28 10:38:40 +0100, in the site's zone.
function dateIn(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(now)
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(now)
  const offset = /GMT([+-]\d\d):(\d\d)/.exec(zone)
  return `${parts} ${offset ? `${offset[1]}${offset[2]}` : '+0000'}`
}
