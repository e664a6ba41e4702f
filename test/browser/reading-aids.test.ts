import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aidsSession, article } from './aids-session'
import { started } from './session'

const { open, origin } = aidsSession()

const wide = { viewport: { width: 1300, height: 800 } }
const clipboard = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] }
const current = (page: Page) =>
  page.locator('nav[aria-label="On this page"] a[aria-current]').first().innerText()
const toId = (page: Page, id: string) =>
  page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id)
const places = (page: Page) =>
  page
    .locator('[itemprop=articleBody] :is(h2, h3, p, pre, li)')
    .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().top + scrollY)))
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const isCurrent = (page: Page, text: string) =>
  page.waitForFunction(
    (words) => document.querySelector('nav[aria-label] a[aria-current="location"]')?.textContent === words,
    text,
  )

test.each([412, 1300])(
  'the aids move nothing of the text that stands there before them: %i px',
  async (width) => {
    const viewport = { width, height: 800 }
    const { page } = await open(article, { viewport })
    await started(page)
    await page.getByRole('button', { name: 'Enlarge', exact: true }).first().waitFor()
    const withAids = await places(page)
    await page.route('**/*.js', (route) => route.abort())
    await page.reload()
    expect(await places(page)).toEqual(withAids)
  },
)

describe('the current section', () => {
  test('goes with the text: in a long section, at its end, and for the last ones however short', async () => {
    const { page } = await open(article, wide)
    await started(page)
    expect(await page.locator('nav[aria-label="On this page"] a[aria-current]').count()).toBe(0)
    await toId(page, 'what-comes-first')
    await isCurrent(page, 'What comes first')
    await page.mouse.wheel(0, 900)
    await isCurrent(page, 'What comes first')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await isCurrent(page, 'Very last')
  })

  test('is the one that was asked for, from the contents, from the address and on load', async () => {
    const { page } = await open(`${article}#short-end`, wide)
    await started(page)
    await isCurrent(page, 'Short end')
    for (const name of ['Very last', 'Short end', 'Code', 'Short end']) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await isCurrent(page, name)
    }
    await page.evaluate(() => (location.hash = '#very-last'))
    await isCurrent(page, 'Very last')
    const foot = await page.evaluate(() => scrollY)
    await page.mouse.move(300, 400)
    await page.mouse.wheel(0, -3000)
    await page.waitForFunction((y) => scrollY < y - 2000, foot)
    await page.waitForTimeout(100)
    expect(await current(page)).not.toBe('Very last')
  })
})

test('a heading’s anchor copies the section’s address and says so', async () => {
  const { page } = await open(article, clipboard)
  await started(page)
  await page.locator('#code a.anchor').focus()
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#code a.anchor[data-copied="Link copied"]')
  expect(await copied(page)).toBe(`${origin()}${article}#code`)
})

test('a line along the top grows with the text', async () => {
  const { page } = await open(article, wide)
  await started(page)
  const width = () =>
    page.evaluate(() => {
      const line = document.querySelector('article [aria-hidden="true"]:empty')
      return Math.round(((line?.getBoundingClientRect().width ?? -1) / innerWidth) * 100)
    })
  await page.waitForTimeout(50)
  expect(await width()).toBe(0)
  await page.evaluate(() => {
    const { top, height } = document.querySelector('[itemprop=articleBody]')!.getBoundingClientRect()
    scrollTo(0, scrollY + top + (height - innerHeight) / 2)
  })
  await page.waitForTimeout(100)
  expect(Math.abs((await width()) - 50)).toBeLessThan(3)
})

describe('the reader’s place', () => {
  test('is offered on the next visit, leads back to it and can be dismissed', async () => {
    const { page } = await open(article, wide)
    await started(page)
    await page.mouse.move(300, 400)
    await toId(page, 'a-wide-table')
    await page.waitForFunction(() => localStorage.getItem('lectern:places')?.includes('a-wide-table'))
    await page.evaluate(() => scrollTo(0, 0))
    await page.evaluate(() => localStorage.setItem('kept', localStorage.getItem('lectern:places') ?? ''))
    const visit = async (hash = '') => {
      await page.goto('about:blank')
      await page.goto(`${origin()}/`)
      await page.evaluate(() => localStorage.setItem('lectern:places', localStorage.getItem('kept') ?? ''))
      await page.goto(`${origin()}${article}${hash}`)
      await started(page)
    }
    await visit()
    const offer = page.getByRole('button', { name: 'Continue at: A wide table' })
    await offer.click()
    await isCurrent(page, 'A wide table')
    expect(await offer.count()).toBe(0)
    await visit()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    expect(await offer.count()).toBe(0)
    await visit('#code')
    await page.waitForTimeout(400)
    expect(await offer.count()).toBe(0)
  })
})

test('the intro list ticks off what has been read, also on the next visit', async () => {
  const { page } = await open(article, wide)
  await started(page)
  const ticked = () => page.locator('a[data-intro][data-read]').allInnerTexts()
  await page.waitForTimeout(300)
  expect(await ticked()).toEqual([])
  await toId(page, 'what-comes-first')
  await page.waitForTimeout(100)
  // To jump over a section is not to read it.
  await toId(page, 'code')
  await page.waitForSelector('a[data-intro][data-read]')
  expect(await ticked()).toEqual(['What comes first'])
  await page.reload()
  await page.waitForSelector('a[data-intro][data-read]')
  expect(await ticked()).toEqual(['What comes first'])
})

test('without JavaScript the text is whole: folds open, footnotes stand at the end', async () => {
  const { page } = await open(article, { ...wide, javaScriptEnabled: false })
  await page.locator('.code-fold').click()
  expect(
    await page.locator('.code-block[data-long] pre').evaluate((block) => block.clientHeight),
  ).toBeGreaterThan(800)
  expect(await page.locator('.footnotes li').count()).toBe(2)
})

test('no aid complains, and none is loaded for a page that has no use for it', async () => {
  const { page, complaints } = await open('/en/other/', wide)
  await started(page)
  await page.waitForTimeout(200)
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\/|-[^-]*$/g, '')),
  )
  for (const name of ['code-blocks', 'footnotes', 'enlarge', 'light-box', 'link-preview', 'intro-ticks'])
    expect(loaded).not.toContain(name)
  await page.goto(`${origin()}${article}`)
  await started(page)
  await page.waitForTimeout(300)
  expect(complaints).toEqual([])
})

test('what is selected has no words of buttons in it (code-tools)', async () => {
  const { page } = await open(article, wide)
  await started(page)
  await page.waitForSelector('.code-tools', { state: 'attached' })
  const selected = await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.querySelector('[itemprop=articleBody]')!)
    return getSelection()!.toString()
  })
  expect(selected.length).toBeGreaterThan(500)
  expect(selected).not.toMatch(/Wrap lines|^Copy$/m)
})
