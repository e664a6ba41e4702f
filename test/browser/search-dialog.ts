import type { Page } from 'playwright-core'
import { started } from './session'

/** The dialog's field, and the links of what it has found. */
export const field = 'dialog[open] input'
export const rows = 'dialog[open] ol > li > a'

/** Opens the search dialog by its key. */
export async function openDialog(page: Page): Promise<void> {
  await started(page)
  await page.keyboard.press('/')
  await page.waitForSelector(field)
}

/** Types a text into the dialog and tells where its results lead. */
export async function find(page: Page, text: string): Promise<string[]> {
  await page.fill(field, text)
  // An answer to an older text is told apart by the link to all results, which names the query.
  await page.waitForSelector(`dialog[open] a[href*="?${new URLSearchParams({ q: text }).toString()}"]`)
  return page.$$eval(rows, (links) => links.map((link) => link.getAttribute('href') ?? ''))
}
