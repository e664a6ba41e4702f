import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { blogSession } from './blog-session'

// More than are indexed together: one article a day, every hundredth about lighthouses.
const posts = Array.from({ length: 1100 }, (_, number) => {
  const day = new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10)
  const about = number % 100 === 0 ? 'lighthouse' : 'harbour'
  const text = `---\ntitle: Day ${number}\ntags: [${about}]\n---\nA ${about} in the fog.\n`
  return [`_posts/${day}-day.md`, text] as const
})
const config = 'title: A large blog\nurl: https://example.org\n'
const { open } = blogSession({ '_config.yml': config, ...Object.fromEntries(posts) }, '--no-images')

const titles = async (page: Page) => {
  await page.waitForSelector('main ol > li > a')
  return page.$$eval('main ol > li > a > span:first-child', (all) => all.map((each) => each.textContent))
}
const lighthouses = [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100].map((number) => `Day ${number}`)

test('an index in several pieces answers as one: facets alone give the newest first', async () => {
  const { page, complaints } = await open('/search/?tag=lighthouse')
  expect(await titles(page)).toEqual(lighthouses)
  expect(await page.textContent('main output')).toContain('11')
  expect(complaints).toEqual([])
})

test('words are found in all of them, and counted together', async () => {
  const { page, requests } = await open('/search/?q=lighthouse')
  expect(await titles(page)).toHaveLength(10)
  expect(await page.textContent('main output')).toContain('11')
  // The engine itself comes once.
  expect(requests.filter((url) => url.includes('wasm'))).toHaveLength(1)
  const years = await page.locator('main label', { hasText: /^\s*20\d\d/ }).allTextContents()
  expect(years.map((text) => text.trim())).toEqual(['20223', '20214', '20204'])
})
