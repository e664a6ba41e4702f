import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PageData } from '../../src/catalog/page-data'
import { addAllWords } from '../../src/components/words/all-words'
import { SitePage } from '../../src/routes'
import { article, chineseArticle, document, list, overlay, samples, taxonomy } from '../fixtures/pages'

addAllWords()

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

const draw = (page: PageData) =>
  elementsIn(parseFragment(renderToString(<SitePage page={page} loading={false} />)))

function elementsIn(parent: { childNodes: Node[] }): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node)] : []))
}

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

const named = (elements: Element[], name: string) => elements.filter(({ tagName }) => tagName === name)

const body = (elements: Element[]) =>
  elements.filter((element) => attribute(element, 'itemprop') === 'articleBody')

test.each(samples.map((page) => [`${page.kind} in ${page.lang}`, page] as const))(
  '%s: one h1 with its title, one main, its kind and language on the root, and a way past the header',
  (_, page) => {
    const elements = draw(page)
    expect(named(elements, 'h1').map(textOf)).toEqual([page.title])
    expect(named(elements, 'main').map((main) => attribute(main, 'id'))).toEqual(['lectern-main'])
    const root = elements.find((element) => attribute(element, 'data-kind') !== undefined)
    expect([root && attribute(root, 'data-kind'), root && attribute(root, 'lang')]).toEqual([
      page.kind,
      page.lang,
    ])
    expect(named(elements, 'a').map((link) => attribute(link, 'href'))[0]).toBe('#lectern-main')
    const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined)
    expect(ids).toEqual([...new Set(ids)])
  },
)

test.each([
  ['article', article, article.html],
  ['document', document, document.html],
] as const)('%s: its own content stands in one element, unchanged', (_, page, html) => {
  expect(body(draw(page))).toHaveLength(1)
  expect(renderToString(<SitePage page={page} loading={false} />)).toContain(html)
})

test('pages without a text have no article body', () => {
  expect([list, taxonomy].flatMap((page) => body(draw(page)))).toEqual([])
})

test.each([
  ['overlay', overlay],
  ['cover', { type: 'cover', picture: { src: '/a.jpg' } }],
  ['plain', { type: 'plain' }],
  ['none', { type: 'none' }],
] as const)('hero %s: one h1, outside the article body, the subtitle at most once', (_, hero) => {
  const elements = draw({ ...article, hero })
  expect(named(elements, 'h1').map(textOf)).toEqual([article.title])
  expect(body(elements).flatMap((element) => named(elementsIn(element), 'h1'))).toEqual([])
  const shown = elements.filter((element) => element.tagName === 'p' && textOf(element) === article.subtitle)
  expect(shown).toHaveLength(hero.type === 'none' ? 0 : 1)
})

test('an overlay says who made its picture, and layers gradient, picture and colour', () => {
  const hero = renderToString(
    <SitePage page={{ ...article, hero: { ...overlay, height: '40rem' } }} loading={false} />,
  )
  expect(hero).toContain('background-color:#203028;min-height:40rem')
  expect(hero).toContain('background-image:linear-gradient(135deg')
  expect(hero).toContain('src="/assets/harbour.jpg"')
  expect(hero).toContain('Ada Harbour')
})

test('an overlay shows without a subtitle the excerpt', () => {
  const words = draw({ ...article, subtitle: undefined, excerpt: 'Short words.' }).map(textOf)
  expect(words).toContain('Short words.')
})

test('an article names what is known of it and leads on', () => {
  const elements = draw(article)
  const links = new Map(named(elements, 'a').map((link) => [attribute(link, 'href'), link]))
  const words = textOf(elements[0]!.parentNode as Element)
  for (const fact of [
    'Ida Lessor',
    '12 May 2024',
    'Post Nº 42',
    '7 min read',
    'Last updated 1 June 2024',
    'Part 2 of 3',
  ])
    expect(words).toContain(fact)
  for (const url of ['/tags/java/', '/cn/leases/', '/series/waiting-well/', '/deadlines/', '/retries/'])
    expect(links.has(url)).toBe(true)
  expect(attribute(links.get('https://example.org/by')!, 'href')).toBeDefined()
  expect(named(elements, 'time').map((time) => attribute(time, 'datetime'))).toContain(article.date?.iso)
})

test('the contents lead to the headings, an id as it stands in an address', () => {
  const hrefs = named(draw(chineseArticle), 'a').map((link) => attribute(link, 'href'))
  expect(hrefs).toContain(`#${encodeURIComponent('为什么要过期')}`)
})

test('a Chinese page speaks Chinese, and says where it has no counterpart instead of leading elsewhere', () => {
  const elements = draw(chineseArticle)
  expect(elements.map(textOf)).toContain('本页目录')
  expect(elements.map(textOf)).toContain('本页没有 English 版本')
  expect(named(elements, 'a').filter((link) => attribute(link, 'hreflang') === 'en')).toEqual([])
})

test('a Chinese title that leads on breaks between its words', () => {
  const html = renderToString(<SitePage page={chineseArticle} loading={false} />)
  expect(html).toMatch(/keep-all">期限.*<wbr>.*<\/span>/)
})

test('a page can do without header and footer', () => {
  const shell = { ...article.shell, showHeader: false, showFooter: false }
  const elements = draw({ ...document, shell })
  expect(named(elements, 'nav').map((nav) => attribute(nav, 'aria-label'))).toEqual(['In this section'])
})

test('what is wrong with a page is said on it: where, what, and what to do', () => {
  const problem = {
    file: '_posts/a.md',
    line: 7,
    column: 13,
    severity: 'error',
    rule: 'front-matter/type',
    message: 'It is "yes".',
    remedy: 'Write `true`.',
  } as const
  const shown = draw({ ...document, notices: [problem] }).map(textOf)
  for (const part of ['1 problem on this page', '_posts/a.md:7:13', problem.message, problem.remedy])
    expect(shown).toContain(part)
})

test('the current page of a list is marked, and gaps are no links', () => {
  const elements = draw(list)
  const current = elements.filter((element) => attribute(element, 'aria-current') === 'page')
  expect(current.map(textOf)).toEqual(['1'])
  expect(named(elements, 'a').filter((link) => textOf(link) === '…')).toEqual([])
  expect(named(elements, 'a').some((link) => attribute(link, 'rel') === 'next')).toBe(true)
})
