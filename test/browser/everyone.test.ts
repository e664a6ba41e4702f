import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aidsSession, article } from './aids-session'
import { axeFindings } from './axe'
import { started } from './session'

const { open } = aidsSession()
const wide = { viewport: { width: 1300, height: 800 } }

// What has the focus, and whether somebody who looks can tell: by an outline of its own or of the card around it.
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const { top, bottom, width } = element.getBoundingClientRect()
    const seen = [element, element.closest('article')].some(
      (each) => each && getComputedStyle(each).outlineStyle !== 'none',
    )
    const name = element.getAttribute('aria-label') ?? element.textContent
    return { name: name.trim(), seen: seen && width > 0 && bottom > 0 && top < innerHeight }
  })

test('everything is reached with the Tab key, in sight, and the page is left at its end', async () => {
  const { page } = await open(article, { ...wide, reducedMotion: 'reduce' })
  await started(page)
  await page.getByRole('button', { name: 'Copy' }).first().waitFor({ state: 'attached' })
  const names: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    await page.waitForTimeout(20)
    const now = await focused(page)
    if (!now || names.length > 150) break
    names.push(now.name)
    expect(now).toEqual({ name: now.name, seen: true })
  }
  expect(names[0]).toBe('Skip to the text')
  for (const name of ['Copy', 'Wrap lines', 'Enlarge: A blue field', 'the other article', 'Copy as Markdown'])
    expect(names).toContain(name)
})

test('after a link the focus is at the new page’s start and its title is said; after going back it is on the link', async () => {
  const { page } = await open(article, wide)
  await started(page)
  const said = () => page.locator('output').last().innerText()
  expect(await said()).toBe('')
  await page.getByRole('link', { name: 'the other article' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.title.startsWith('The Other One'))
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await expect.poll(said).toBe('The Other One')
  await page.goBack()
  await page.waitForFunction(() => document.title.startsWith('Everything'))
  expect((await focused(page))?.name).toBe('the other article')
  await expect.poll(said).toBe('Everything')
})

describe.each(['light', 'dark'] as const)('axe finds nothing (%s)', (colorScheme) => {
  test.each([360, 1300])('in a text with everything opened that opens, %i px wide', async (width) => {
    const { page } = await open(article, {
      viewport: { width, height: 800 },
      colorScheme,
      reducedMotion: 'reduce',
    })
    await started(page)
    await page.getByRole('button', { name: 'Enlarge', exact: true }).first().waitFor({ state: 'attached' })
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'the other article' }).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await page.getByRole('tooltip').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.locator('a[role=doc-noteref]').nth(1).press('Enter')
    await page.getByRole('note').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Enlarge: A blue field' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

test('with reduced motion nothing moves, and the line along the top still tells the place', async () => {
  const { page } = await open(article, { ...wide, reducedMotion: 'reduce' })
  await started(page)
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
        const times = `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat)
        return Math.max(...times) > 0.001 || scrollBehavior !== 'auto'
      }).length,
  )
  expect(moving).toBe(0)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
  const line = page.locator('article [aria-hidden=true]:empty').first()
  await expect.poll(async () => (await line.boundingBox())?.width ?? 0).toBeGreaterThan(200)
})

test('with forced colours the section that is read and the focus are told by lines', async () => {
  const { page } = await open(`${article}#code`, { ...wide, forcedColors: 'active' })
  await started(page)
  await page.waitForSelector('nav a[aria-current=location]')
  const links = page.locator('nav[aria-label="On this page"] a')
  const lines = await links.evaluateAll((all) =>
    all.map((link) => [link.ariaCurrent, getComputedStyle(link).borderInlineStartColor] as const),
  )
  const colorOf = (current: string | null) => lines.find(([each]) => each === current)?.[1]
  expect(colorOf('location')).not.toBe(colorOf(null))
  await page.keyboard.press('Tab')
  expect((await focused(page))?.seen).toBe(true)
})

test('a page that is read from the right is mirrored; its code is not', async () => {
  const { page } = await open('/en/right/', wide)
  await started(page)
  const left = async (selector: string) => (await page.locator(selector).first().boundingBox())!.x
  expect(await left('aside nav, nav ol')).toBeLessThan(await left('[itemprop=articleBody]'))
  expect(await page.locator('pre').evaluate((pre) => getComputedStyle(pre).direction)).toBe('ltr')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1300)
})
