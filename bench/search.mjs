// How soon the search of a built site answers who has not searched before, and what it loads for that.
import { launchBrowser } from './browser.mjs'
import { median } from './measure.mjs'
import { startServer } from './server.mjs'

/** Searches the site in `out` for a word in a fresh browser, three times; answers medians: milliseconds from the page's address to its results, bytes of the index and its program. */
export async function measureSearch({ lectern, out, work, word }) {
  const { url, stop } = await startServer({
    lectern,
    args: ['preview', '--out', out, '--port', '5491'],
    work,
  })
  const browser = await launchBrowser()
  try {
    const all = []
    for (let run = 0; run < 3; run++) all.push(await search(browser, new URL(`/search/?q=${word}`, url)))
    return { ms: median(all.map(({ ms }) => ms)), bytes: median(all.map(({ bytes }) => bytes)) }
  } finally {
    await browser.close()
    stop()
  }
}

async function search(browser, url) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const pieces = []
  page.on('response', (response) => {
    if (response.url().includes('/pagefind/')) pieces.push(response.body().then(({ length }) => length))
  })
  const started = performance.now()
  await page.goto(url.href, { waitUntil: 'commit' })
  await page.waitForSelector('main output + ol a')
  const ms = performance.now() - started
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(pieces)).reduce((sum, each) => sum + each, 0)
  await context.close()
  return { ms, bytes }
}
