import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

type Header = { type?: string; theme?: string; background_image?: { gradient?: string; src?: string } }
type FrontMatter = {
  title?: string
  article_num?: number
  cover?: string
  image?: string
  article_header?: Header
  categories?: string[]
  tags?: string[]
}

const content = join(import.meta.dirname, '../../content')
const articles = ['_posts', '_cn'].flatMap((folder) =>
  readdirSync(join(content, folder)).map((name) => ({
    file: `${folder}/${name}`,
    ...readArticle(folder, name),
  })),
)
const credits: Record<string, { author: string }> = parse(
  readFileSync(join(content, '_data/images.yml'), 'utf8'),
)

function readArticle(folder: string, name: string): { front: FrontMatter; body: string } {
  const source = readFileSync(join(content, folder, name), 'utf8')
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? []
  return { front: parse(front), body }
}

describe.each(articles)('$file', ({ front, body }) => {
  test('says what it is about', () => {
    expect(front.title).toBeTruthy()
    expect(front.categories).toHaveLength(1)
    expect(front.tags?.length).toBeGreaterThan(1)
    expect(front.article_num).toBeGreaterThan(200)
  })

  test('has its pictures, small and credited', () => {
    const pictures = [front.cover, front.image, front.article_header?.background_image?.src].filter(Boolean)
    expect(pictures.length).toBeGreaterThan(0)
    for (const picture of pictures) {
      expect(credits).toHaveProperty([picture ?? ''])
      expect(statSync(join(content, picture ?? '')).size).toBeLessThanOrEqual(60_000)
    }
  })

  test('includes and shows only files that exist', () => {
    const outsideRaw = body.replaceAll(/{% raw %}.*?{% endraw %}/gs, '')
    const included = [...outsideRaw.matchAll(/{% include (\S+)/g)].map(([, path]) => `_includes/${path}`)
    const shown = [...outsideRaw.matchAll(/!\[[^\]]*\]\((\S+?)\)/g)].map(([, path]) => path ?? '')
    expect([...included, ...shown].filter((path) => !existsSync(join(content, path)))).toEqual([])
  })

  test('links to articles and pages that exist', () => {
    const targets = [...body.matchAll(/\]\((\/[^)#\s]*)/g)].map(([, path]) => path ?? '')
    expect(targets.filter((path) => !path.startsWith('/assets/') && !isAddress(path))).toEqual([])
  })
})

test('an English and a Chinese article of the same name have the same number', () => {
  const english = numbers('_posts')
  expect(new Set(english.values()).size).toBe(english.size)
  for (const [name, number] of numbers('_cn')) expect(english.get(name)).toBe(number)
})

/** The articles' numbers by their slugs. */
function numbers(folder: string): Map<string, number | undefined> {
  const inFolder = articles.filter(({ file }) => file.startsWith(folder))
  return new Map(inFolder.map(({ file, front }) => [slugOf(file), front.article_num]))
}

function slugOf(file: string): string {
  return file.replace(/^.*\/(\d{4}-\d\d-\d\d-)?/, '')
}

function isAddress(path: string): boolean {
  const [, folder, slug] = /^\/(en|cn|series)\/([\w-]+)\/$/.exec(path) ?? []
  if (folder === 'en')
    return articles.some(({ file }) => file.startsWith('_posts') && file.endsWith(`-${slug}.md`))
  if (folder === 'cn' && existsSync(join(content, `_cn/${slug}.md`))) return true
  if (folder === 'series') return existsSync(join(content, `_series/${slug}.md`))
  const page = path.replace(/^\/|\/$/g, '')
  return ['', 'feed.xml'].includes(page) || existsSync(join(content, `${page}.md`))
}
