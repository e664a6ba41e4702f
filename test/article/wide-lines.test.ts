import { expect, test } from 'vitest'
import { renderArticle, renderExcerpt } from '../../src/article/render-article'

const dialect = { dialect: 'kramdown' as const, isMarkdown: true, base: '' }
const render = (text: string) => renderArticle(text, { ...dialect, lang: 'zh', introList: false, toc: 'h1' })

test.each([
  ['字符，\n却怎么', '字符，却怎么'],
  ['字符\n*太长*\n了', '字符<em class="dotted">太长</em>了'],
  ['これは\nペンです', 'これはペンです'],
  ['用 gRPC\n实现', '用 gRPC\n实现'],
  ['字\ncode', '字\ncode'],
  ['a word\nanother', 'a word\nanother'],
  ['한국어\n글', '한국어\n글'],
  ['字  \n行', '字<br/>\n行'],
  ['看 `字`\n行', '看 <code>字</code>\n行'],
])('%j is the line %j', async (text, expected) => {
  expect((await render(text)).html.trim()).toBe(`<p>${expected}</p>`)
})

test('emphasis is dotted where it cannot be slanted', async () => {
  expect((await render('*太长* *long*')).html).toContain('<em class="dotted">太长</em> <em>long</em>')
})

test('code keeps its lines', async () => {
  expect((await render('```\n字\n行\n```\n')).html).toContain('字\n行')
})

test('excerpts have no such gaps either', () => {
  expect(renderExcerpt('字符，\n却怎么', dialect).text).toBe('字符，却怎么')
})
