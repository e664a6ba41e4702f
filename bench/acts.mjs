// What a reader does on an open page, on the phone of the page lab: the milliseconds from the act to the picture of what comes of it.
import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { launchBrowser } from './browser.mjs'
import { median } from './measure.mjs'
import { grpc, lab, pages } from './pages.mjs'

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const network = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 94e3 }
const articleTitle = 'Microservices Communication using gRPC'

/** Measures the built site in `dir`; answers rows of text: act, median, goal. */
export async function measureActs({ dir, runs }) {
  const { serve } = await import(pathToFileURL(realpathSync(lab)).href)
  const server = await serve([dir])
  const origin = `http://127.0.0.1:${server.address().port}`
  const browser = await launchBrowser()
  const taken = new Map()
  try {
    for (let run = 0; run < runs; run++) {
      for (const session of [readingSession, goingBack, withoutPrefetch]) {
        const times = await onPhone(browser, (page) => session(page, origin))
        for (const [act, ms] of Object.entries(times)) taken.set(act, [...(taken.get(act) ?? []), ms])
      }
    }
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  const rows = [...taken].map(([act, all]) => [
    act,
    `${median(all).toFixed(0)} ms`,
    `${goals[act] ?? 100} ms`,
  ])
  return [['act', 'until painted', 'goal'], ...rows]
}

const goals = { 'going back': 50, 'to an article, nothing fetched ahead': 350 }

async function onPhone(browser, session) {
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    await protocol.send('Network.enable')
    await protocol.send('Network.emulateNetworkConditions', network)
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    return await session(page)
  } finally {
    await context.close()
  }
}

/** A page with the app at work, after the reader's first scroll and what that sets off. */
async function open(page, url) {
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(3000)
  await page.mouse.wheel(0, 300)
  await page.waitForTimeout(2500)
}

// Interaction to next paint, as the browser itself measures it; to 8 ms.
async function readingSession(page, origin) {
  await open(page, origin + grpc)
  await page.evaluate(() => {
    scrollTo(0, 0)
    globalThis.acts = []
    const watch = new PerformanceObserver((list) => globalThis.acts.push(...list.getEntries()))
    watch.observe({ type: 'event', durationThreshold: 16 })
  })
  const times = {}
  const act = async (name, doIt, settle = 1500) => {
    await page.evaluate(() => (globalThis.acts.length = 0))
    await doIt()
    await page.waitForTimeout(settle)
    times[name] = await page.evaluate(() =>
      Math.max(0, ...globalThis.acts.filter((each) => each.interactionId).map((each) => each.duration)),
    )
  }
  const tap = (selector) => () => page.locator(selector).first().tap()
  const theme = () => page.locator('header button').last().tap()
  await act('theme', theme)
  await act('menu', tap('header details summary'))
  await tap('header details summary')()
  await act('contents', tap('aside summary'))
  await tap('aside summary')()
  await act('search, opened', tap('a[data-search]'), 3500)
  await act('search, a letter', () => page.keyboard.press('g'), 3500)
  await act('search, closed', () => page.keyboard.press('Escape'))
  return times
}

async function goingBack(page, origin) {
  await open(page, origin + pages.archive)
  await page.locator(`a[href*='${grpc}']`).first().tap()
  await page.waitForFunction(
    (title) => document.querySelector('h1')?.textContent.includes(title),
    articleTitle,
  )
  await page.waitForTimeout(2500)
  await watchFor(page, { event: 'popstate', selector: '[data-kind=archive]', words: '' })
  await page.evaluate(() => history.back())
  return { 'going back': await tookOn(page) }
}

// A reader who saves data: nothing is fetched ahead but what is touched.
async function withoutPrefetch(page, origin) {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  )
  await open(page, origin + pages.archive)
  await watchFor(page, { event: 'click', selector: 'h1', words: articleTitle })
  await page.locator(`a[href*='${grpc}']`).first().tap()
  return { 'to an article, nothing fetched ahead': await tookOn(page) }
}

/** Takes the time from an event to the first picture with an element that has these words. */
function watchFor(page, wanted) {
  return page.evaluate(({ event, selector, words }) => {
    const isThere = () => document.querySelector(selector)?.textContent.includes(words)
    const look = ({ timeStamp }) => {
      if (!isThere()) {
        requestAnimationFrame(() => look({ timeStamp }))
        return
      }
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => (globalThis.took = performance.now() - timeStamp))
      port1.start()
      port2.postMessage('')
    }
    const start = (what) => requestAnimationFrame(() => look(what))
    addEventListener(event, start, { capture: true, once: true })
  }, wanted)
}

async function tookOn(page) {
  await page.waitForFunction(() => globalThis.took)
  return page.evaluate(() => globalThis.took)
}
