import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import { serveFolder } from '../../src/build/serve-folder'
import type { RunningServer } from '../../src/build/serve-folder'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
]

/** A browser and a static server over a built site, for the tests of one file. */
export interface Session {
  /** Opens a path of the site in a new context, which ends with the test; `complaints` keeps whatever the page complains about, `requests` the URLs that it asks for. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Opened>
  /** The server's own address, without a slash at its end. */
  origin: () => string
}

interface Opened {
  page: Page
  complaints: string[]
  requests: string[]
}

/** Starts Chromium and a server over `dir`, and over `more` for what is not there, before the file's tests and ends both after them. */
export function browserSession(
  dir: () => string,
  base = '',
  more: readonly string[] = [],
  serve = serveFolder,
): Session {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: flags })
    server = await serve({ dir: dir(), more, base, port: 0 })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  const origin = () => server.url.slice(0, server.url.length - base.length - 1)
  return {
    origin,
    async open(path, options) {
      const context = await browser.newContext(options)
      onTestFinished(() => context.close())
      const page = await context.newPage()
      const complaints: string[] = []
      const requests: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('request', (request) => requests.push(request.url()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(origin() + base + path)
      return { page, complaints, requests }
    },
  }
}

/** Waits until the app has taken the page over: from then on links open without a document load. */
export async function started(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('[data-kind]') ?? {}).some((key) => key.startsWith('__reactFiber')),
  )
  // Effects come after the paint.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

/** Marks the document, so that a test can see whether it was left. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { marked: true }))
}

/** Whether the page is still the document that was marked. */
export function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'marked' in window)
}
