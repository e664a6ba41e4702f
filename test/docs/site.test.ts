import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { built } from '../build/blog'
import { lectern } from '../build/lectern'

const root = path.resolve(import.meta.dirname, '../..')
const docs = path.join(root, 'docs')
const pages = readdirSync(docs).filter((file) => file.endsWith('.md'))
const out = mkdtempSync(path.join(tmpdir(), 'lectern-docs-'))
afterAll(() => rmSync(out, { recursive: true }))

test('the documentation is a site without problems, each file a page with a title', async () => {
  const { problems, files, page } = await built(docs, { out })
  expect(problems).toEqual([])
  const urls = pages.map((file) => file.replace(/(?:index)?\.md$/, '.html').replace(/^\.html$/, 'index.html'))
  expect(urls.filter((url) => !files.includes(url))).toEqual([])
  const menu = page('/', 'document').sidebar.flatMap(({ children }) =>
    children.map(({ url }) => url?.slice(1)),
  )
  expect(menu.length).toBe(urls.length - 1)
  expect(urls.filter((url) => url !== 'index.html' && !menu.includes(url))).toEqual([])
})

test('`lectern check` finds nothing in it', async () => {
  expect(await lectern('check', docs, '--strict')).toMatchObject({ status: 0 })
})

test('links between its files, and from the README, lead to files and headings', () => {
  const dead = ['README.md', ...pages.map((file) => `docs/${file}`)].flatMap((file) => {
    const text = withoutCode(readFileSync(path.join(root, file), 'utf8'))
    const links = [...text.matchAll(/\]\(([^)\s:#]*)(?:#([^)\s]+))?\)/g)]
    return links
      .filter(
        ([, to = '', id]) => !leads(to ? path.join(root, path.dirname(file), to) : path.join(root, file), id),
      )
      .map(([link]) => `${file} ${link}`)
  })
  expect(dead).toEqual([])
})

function leads(file: string, id: string | undefined): boolean {
  return existsSync(file) && (id === undefined || headingsOf(file).includes(id))
}

// As code hosts make ids of headings.
function headingsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^```.*?^```/gms, '')
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^ {0,3}(`{3,}).*?^ {0,3}\1/gms, '').replace(/(`+)[^`\n][^\n]*?\1/g, '')
}
