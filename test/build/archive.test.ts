import { expect, test, vi } from 'vitest'
import { built, post } from './blog'

vi.setConfig({ testTimeout: 60_000 })

/** A blog of so many short posts in 2020, 2021 and 2022. */
function manyPosts(count: number): Record<string, string> {
  const posts = Array.from({ length: count }, (_, n) => {
    const day = `${2020 + (n % 3)}-0${1 + (n % 9)}-${10 + (n % 18)}`
    return [`_posts/${day}-post-${n}.md`, post('series: all', 'Words.')] as const
  })
  return {
    '_config.yml': 'title: Many\nurl: https://example.org\npermalink: /:title/\n',
    ...Object.fromEntries(posts),
  }
}

test('an archive of more than 500 articles has a page a year, each with links to all', async () => {
  const { page, text } = await built(manyPosts(501))
  const shown = (url: string) =>
    page(url, 'archive').years.map(({ year, url: other, entries }) => [year, other, entries.length])
  expect(shown('/archive/')).toEqual([
    ['2022', undefined, 167],
    ['2021', '/archive/2021/', 0],
    ['2020', '/archive/2020/', 0],
  ])
  expect(shown('/archive/2020/')).toEqual([
    ['2022', '/archive/', 0],
    ['2021', '/archive/2021/', 0],
    ['2020', undefined, 167],
  ])
  expect(text('sitemap.xml')).toContain('/archive/2021/')
})

const busyDay = (n: number) => (n < 2 ? '2020-12-01' : `2021-${n % 2 ? '03' : '11'}-01`)

test('a year of more than 500 articles has a page a month, which the other years’ pages do not name', async () => {
  const posts = Array.from({ length: 503 }, (_, n) => [
    `_posts/${busyDay(n)}-post-${n}.md`,
    post('', 'Words.'),
  ])
  const { page, files } = await built({
    '_config.yml': 'title: Many\nurl: https://example.org\npermalink: /:title/\n',
    ...Object.fromEntries(posts),
  })
  const shown = (url: string) =>
    page(url, 'archive').years.map(({ year, url: other, entries }) => [year, other, entries.length])
  expect(shown('/archive/')).toEqual([
    ['2021-11', undefined, 251],
    ['2021-03', '/archive/2021/03/', 0],
    ['2020', '/archive/2020/', 0],
  ])
  expect(shown('/archive/2021/03/')).toEqual([
    ['2021-11', '/archive/', 0],
    ['2021-03', undefined, 250],
    ['2020', '/archive/2020/', 0],
  ])
  expect(shown('/archive/2020/')).toEqual([
    ['2021', '/archive/', 0],
    ['2020', undefined, 2],
  ])
  expect(files.filter((file) => /^archive\/.*html$/.test(file))).toHaveLength(3)
})

test('an article of a long series shows the parts around it', async () => {
  const { page } = await built(manyPosts(60))
  const { title, url } = page('/series/all/', 'taxonomy')
  expect([title, url]).toEqual(['All', '/series/all/'])
  const series = page('/post-0/', 'article').series
  expect(series).toMatchObject({ count: 60, url: '/series/all/' })
  expect(series?.parts.length).toBeLessThanOrEqual(21)
  expect(series?.parts[(series?.part ?? 0) - (series?.first ?? 0)]).toMatchObject({
    url: '/post-0/',
    current: true,
  })
})
