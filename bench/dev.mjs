// How soon `lectern dev` answers, and how soon an edit is seen.
import { appendFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser } from './browser.mjs'
import { median } from './measure.mjs'
import { startServer } from './server.mjs'

// `lectern dev` for a folder.
const startDev = ({ lectern, dir, work }) =>
  startServer({ lectern, args: ['dev', dir, '--port', '5490'], work })

/** Seconds until `lectern dev` is ready, and until it has answered for the home page. */
export async function devStart(options) {
  const started = performance.now()
  const { url, ready, stop } = await startDev(options)
  try {
    await (await fetch(url)).text()
    return { ready, home: secondsSince(started) }
  } finally {
    stop()
  }
}

/** The milliseconds from saving a post to its words in an open browser. */
export async function editSeen({ edits, ...options }) {
  const { url, stop } = await startDev(options)
  const browser = await launchBrowser()
  try {
    const { file, pathname } = await somePost(options.dir, url)
    const page = await browser.newPage()
    const connected = page.waitForEvent('console', (message) => message.text().includes('connected'))
    await page.goto(new URL(pathname, url).href)
    await connected
    const times = []
    for (let edit = 0; edit < edits; edit++) {
      await page.waitForTimeout(1500)
      // Another run's are in the file.
      const words = `The words of edit ${edit}, ${Date.now()}.`
      const seen = page.evaluate(appeared, words)
      const saved = performance.now()
      appendFileSync(file, `\n${words}\n`)
      await seen
      times.push(performance.now() - saved)
    }
    return median(times)
  } finally {
    await browser.close()
    stop()
  }
}

// In the page itself: Playwright looks again after up to half a second.
function appeared(words) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(words)) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

// An article whose address ends as the name of its file does.
async function somePost(dir, url) {
  const sitemap = await (await fetch(new URL('sitemap.xml', url))).text()
  const names = readdirSync(path.join(dir, '_posts'))
  for (const [, address] of sitemap.matchAll(/<loc>([^<]*)/g)) {
    const { pathname } = new URL(address)
    const slug = pathname.split('/').findLast(Boolean)
    const name = names.find((each) => slug !== undefined && each.endsWith(`-${slug}.md`))
    if (name) return { pathname, file: path.join(dir, '_posts', name) }
  }
  throw new Error('No address of the sitemap ends like the name of a post.')
}

function secondsSince(moment) {
  return (performance.now() - moment) / 1000
}
