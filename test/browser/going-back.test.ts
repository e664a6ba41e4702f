import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { browserSession, started } from './session'

const grpc = '/en/microservices-communication-using-grpc/'
const { open } = browserSession(() => inject('site'))

// What stands in the middle of the window, and how high, to eight pixels.
const wordsInView = (page: Page) =>
  page.evaluate(() => {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!
    return [element.textContent.slice(0, 60), Math.round(element.getBoundingClientRect().top / 8)]
  })

test.each([
  [grpc, 412],
  [grpc, 1300],
  ['/archive/', 412],
  ['/archive/', 1300],
])('going back to the middle of %s at %i px finds the same words at the same height', async (path, width) => {
  const { page } = await open(path, { viewport: { width, height: 700 } })
  await started(page)
  await page.waitForLoadState('networkidle')
  // Twice: the page that is left the second time is one that the app has drawn.
  for (let visit = 0; visit < 2; visit++) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.6))
    const seen = await wordsInView(page)
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('header a')!.click())
    await page.waitForSelector('[data-kind=list]')
    await page.goBack()
    await page.waitForSelector(`[data-kind=${path === grpc ? 'article' : 'archive'}]`)
    await page.waitForLoadState('networkidle')
    expect(await wordsInView(page)).toEqual(seen)
    // In the end what is out of view is drawn, too, and stays where it is.
    await page.waitForFunction(() => !document.querySelector('main [style*=content-visibility]'))
    expect(await wordsInView(page)).toEqual(seen)
  }
})

test('the tab’s first page is found again at its place after a load of the next one (entryKey)', async () => {
  const { page } = await open('/archive/', { viewport: { width: 390, height: 400 } })
  await started(page)
  await page.locator('main li a[href^="/en/"]').last().scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => scrollY)
  await page.locator('main li a[href^="/en/"]').last().click()
  await page.waitForSelector('[data-kind=article]')
  await page.reload()
  await started(page)
  await page.goBack()
  await page.waitForSelector('[data-kind=archive]')
  await page.waitForFunction(() => scrollY > 0)
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(3)
})

describe.skipIf(inject('corpus') === '')('a long archive (skipped where ../shared is not there)', () => {
  const corpus = browserSession(() => inject('corpus'))

  // Its menu of years has more than one line there.
  test('going back finds the same words at the same height', async () => {
    const { page } = await corpus.open('/en/archive/', { viewport: { width: 390, height: 844 } })
    await started(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => scrollTo(0, 1500))
    const seen = await wordsInView(page)
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('header a')!.click())
    await page.waitForSelector('[data-kind]:not([data-kind=archive])')
    await page.goBack()
    await page.waitForSelector('[data-kind=archive]')
    expect(await wordsInView(page)).toEqual(seen)
  })
})
