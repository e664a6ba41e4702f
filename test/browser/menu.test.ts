import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { browserSession, started } from './session'

const { open } = browserSession(() => inject('site'))

const openMenu = async () => {
  const { page } = await open('/en/microservices-communication-using-grpc/', {
    viewport: { width: 390, height: 844 },
  })
  await started(page)
  await page.click('header summary')
  return page
}
const isOpen = (page: Page) =>
  page.locator('header details').evaluate((menu: HTMLDetailsElement) => menu.open)

describe('the menu on a phone', () => {
  test('is folded by Escape, which gives the focus back (foldAtEscape)', async () => {
    const page = await openMenu()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await isOpen(page)).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })

  test('is folded by a tap beside it and by leaving it, not by a tap in it (foldWhenLeft)', async () => {
    const page = await openMenu()
    await page.click('header details > div', { position: { x: 4, y: 4 } })
    expect(await isOpen(page)).toBe(true)
    await page.mouse.click(100, 800)
    expect(await isOpen(page)).toBe(false)
    await page.click('header summary')
    await page.locator('header details a').last().focus()
    await page.keyboard.press('Tab')
    expect(await isOpen(page)).toBe(false)
  })
})
