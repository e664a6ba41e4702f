import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'
import { serveFaulty } from './faulty-server'
import type { Fault, Faults } from './faulty-server'
import { browserSession, isMarked, mark, started } from './session'

const article = '/en/queues-tell-the-truth/'
const title = 'Queues Tell the Truth'
const other = '/en/the-transactional-outbox/'
const payload = /queues-tell-the-truth\/index\.json/
const faults: Faults = []
const { open, origin } = browserSession(
  () => inject('site'),
  '',
  [],
  (options) => serveFaulty({ ...options, faults }),
)

let survived = 0
beforeEach(({ task }) => {
  faults.length = 0
  onTestFinished(() => void (task.result?.state !== 'fail' && survived++))
})
afterAll(() => console.log(`${survived} faults survived`))

// The page that was asked for, whole.
async function expectArticle(page: Page, wanted = title, url = article): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent.includes(text), wanted)
  expect(new URL(page.url()).pathname).toBe(url)
  await expect.poll(() => page.locator('[itemprop=articleBody]').innerText()).not.toBe('')
  expect(await page.locator('h1:visible').count()).toBe(1)
}

const click = (page: Page, url = article) => page.click(`main a[href="${url}"] >> nth=0`)

const loads = (requests: readonly string[], url = article) =>
  requests.filter((each) => each === origin() + url).length

// The list on which the article stands, with the app at work.
async function openList(...wrong: Faults) {
  faults.push(...wrong)
  const opened = await open('/archive/')
  await started(opened.page)
  await mark(opened.page)
  return opened
}

const altered =
  (change: object): Fault =>
  (text) =>
    JSON.stringify({ ...JSON.parse(text), ...change })

/** The same for the payload that a document comes with. */
const payloadWith =
  (change: object): Fault =>
  (text) =>
    text.replace(/(?<=<script id="lectern-payload"[^>]*>).*?(?=<\/script>)/s, (json) =>
      JSON.stringify({ ...JSON.parse(json), ...change }).replaceAll('<', '\\u003c'),
    )

const forbid = () => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
}
const fill = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
}
const litter = ({ names, junk }: { names: string[]; junk: string }) => {
  for (const storage of [localStorage, sessionStorage])
    for (const name of names) storage.setItem(`lectern:${name}`, junk)
}

describe('a payload (fetchPage, usePage)', () => {
  test.each<[string, Fault, guard?: string]>([
    ['that is gone', 'gone'],
    ['that the host refuses', 'refused'],
    ['whose connection breaks half-way', 'half'],
    ['that does not come', 'silent'],
    ['that is cut off', (text) => text.slice(0, text.length / 2)],
    ['in whose place comes a page of the host', () => '<!doctype html><title>Welcome</title>'],
    ['that is some other JSON', () => '{"name":"x"}'],
    ['that is null', () => 'null'],
    ['of another page', altered({ url: '/about/' })],
    ['of another version', altered({ version: 'another' })],
  ])('%s: the document is opened instead, once', async (_, fault) => {
    const { page, requests } = await openList([payload, fault])
    if (fault === 'silent') await page.clock.install()
    await click(page)
    if (fault === 'silent') await page.clock.runFor(10_500)
    await expect.poll(() => isMarked(page).catch(() => true)).toBe(false)
    await expectArticle(page)
    await page.waitForTimeout(300)
    expect(loads(requests)).toBeLessThanOrEqual(2)
    await page.goBack()
    await page.waitForSelector('[data-kind=archive]')
  })

  test.each<[string, Fault]>([
    ['that cannot be drawn', altered({ hero: null })],
    ['whose end cannot be drawn', altered({ contents: null })],
  ])('%s: the document is read plain (readPlain)', async (_, fault) => {
    const { page, requests } = await openList([payload, fault])
    await click(page)
    await page.waitForTimeout(2000)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(false)
    expect(loads(requests)).toBe(1)
  })

  test('that is gone when the reader comes back to a section of its page: the document is loaded (leaveFor)', async () => {
    const { page } = await openList([payload, 'gone'])
    // As after more pages than are remembered.
    await page.evaluate(
      (urls) => {
        for (const url of urls) history.pushState({ key: url }, '', url)
      },
      [`${article}#lectern-main`, '/archive/?later'],
    )
    await page.goBack()
    await expectArticle(page)
    expect(await isMarked(page)).toBe(false)
  })

  test('the way to it works again: the next click asks once more', async () => {
    const { page } = await openList()
    await click(page)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(true)
  })
})

// Guards: marks are kept in storage when they are made, not when the page is left (place.ts).
test('the place in a text is still known when the next page comes as a document', async () => {
  const { page } = await open(article)
  await started(page)
  const places = () => page.evaluate(() => localStorage.getItem('lectern:places'))
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
  await expect.poll(places, { timeout: 10_000 }).toContain(article)
  await page.goto(`${origin()}/archive/`)
  await started(page)
  faults.push([/outbox\/index\.json/, 'half'])
  await click(page, other)
  await expectArticle(page, 'Outbox', other)
  expect(await places()).toContain(article)
})

describe('scripts and styles', () => {
  test.each<[string, RegExp, Fault]>([
    ['the first script is gone', /_app\/index-.*js/, 'gone'],
    ['the app is gone', /_app\/app-.*js/, 'gone'],
    ['the app breaks off', /_app\/app-.*js/, 'half'],
    ['the app does not run', /_app\/app-.*js/, () => 'throw new Error("blocked")'],
    ['a page of the host comes for the app', /_app\/app-.*js/, () => '<!doctype html>'],
  ])('%s: pages are plain documents, and links lead on', async (_, on, fault) => {
    faults.push([on, fault])
    const { page } = await open('/archive/')
    await page.waitForLoadState('networkidle')
    await mark(page)
    await click(page)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(false)
  })

  test.each<[string, Fault]>([
    ['is gone', 'gone'],
    ['does not come', 'silent'],
    ['is refused', 'refused'],
  ])('the style sheet of other pages %s: each comes as a document', async (_, fault) => {
    const { page } = await openList([/_app\/app-.*css/, fault])
    await page.waitForTimeout(300)
    if (fault === 'silent') await page.clock.install()
    await click(page)
    if (fault === 'silent') await page.clock.runFor(10_500)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(false)
  })

  test('the words of another language are gone: its page comes as a document', async () => {
    const { page } = await openList([/_app\/zh-.*js/, 'gone'])
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '/cn/a-deadline-is-a-budget/' })
      document.querySelector('main')!.append(link)
      link.click()
    })
    await page.waitForURL('**/cn/**')
    expect(await page.locator('[itemprop=articleBody]').innerText()).not.toBe('')
    await page.waitForTimeout(300)
    expect(await page.locator('h1:visible').count()).toBe(1)
  })

  test('what is loaded on demand is gone: the article is there, and so is the next', async () => {
    faults.push([
      /_app\/(?:anchors|code-blocks|comments|embeds|enlarge|finished|footnotes|intro-ticks|light-box|link-preview|place|progress|sections)-/,
      'gone',
    ])
    const { page } = await open(article)
    await started(page)
    await page.waitForLoadState('networkidle')
    await expectArticle(page)
    await page.hover('[itemprop=articleBody] a >> nth=0')
    await page.keyboard.press('Escape')
    expect(await page.locator('h1:visible').count()).toBe(1)
  })

  test('the app is refused once: it starts when the reader acts (tryLater)', async () => {
    faults.push([/_app\/app-.*js/, 'refused'])
    const { page } = await open('/archive/')
    await page.waitForLoadState('networkidle')
    faults.length = 0
    await page.keyboard.press('Shift')
    await started(page)
    await mark(page)
    await click(page)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(true)
  })
})

describe('a deploy', () => {
  // Of the next version every script has another address, and every payload another stamp.
  const next: Faults = [
    [/_app\//, 'gone'],
    [/\.json$/, altered({ version: 'next', shell: null })],
    [/\/$/, (text) => text.replaceAll('/_app/', '/_next/').replace(/"version":"[^"]*"/, '"version":"next"')],
  ]

  test('between page and click: the click brings the new document', async () => {
    const { page } = await openList()
    await page.waitForLoadState('networkidle')
    faults.push(...next)
    await click(page, other)
    await page.waitForURL(`**${other}`)
    await expectArticle(page, 'Outbox', other)
    await started(page)
    expect(await page.locator('script[src*=_next]').count()).toBe(1)
  })
})

describe('without JavaScript', () => {
  test('links lead from page to page', async () => {
    const { page } = await open('/archive/', { javaScriptEnabled: false })
    await click(page)
    expect(await page.locator('h1:visible').innerText()).toContain(title)
  })
})

// Guards: each `catch` around what the browser stores: positions.ts, place.ts, intro-ticks.ts, finished.ts, theme-switch.tsx, index.html.
describe('storage', () => {
  // Long, in a series, with an intro list and code: every aid has something to keep.
  const helped = '/en/a-deadline-is-a-budget/'
  const keys = [
    'scrolled',
    'places',
    'finished',
    'theme',
    'searches',
    'wrap',
    `read:${article}`,
    `read:${helped}`,
  ]
  const junk = ['null', '{"a":1}', '[1,[2]]', '7', 'not JSON', '[["first",{}],null]']
  const ways: [string, typeof litter, string][] = [
    ['is forbidden', forbid, ''],
    ['is full', fill, ''],
    ...junk.map((each): [string, typeof litter, string] => [`holds ${each}`, litter, each]),
  ]
  test.each(ways)('%s: reading goes on', async (_, spoil, text) => {
    const { page, complaints } = await open('/about/')
    await page.addInitScript(spoil, { names: keys, junk: text })
    await page.goto(`${origin()}/archive/`)
    await started(page)
    await mark(page)
    await click(page)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(true)
    await page.goBack()
    await page.waitForSelector('[data-kind=archive]')
    await page.goto(origin() + helped)
    await started(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2))
    await page.waitForTimeout(500)
    await page.locator('[itemprop=articleBody] > :last-child').scrollIntoViewIfNeeded()
    await page.waitForTimeout(500)
    await page.getByRole('button', { name: 'Light or dark' }).first().click()
    expect(complaints).toEqual([])
  })
})

describe('what the reader does meanwhile (the newest wish)', () => {
  test('of two quick clicks the second counts', async () => {
    const { page } = await openList([payload, 'silent'])
    await click(page)
    await click(page, other)
    await expectArticle(page, 'Outbox', other)
    expect(await isMarked(page)).toBe(true)
  })

  test('going back during a load stays back', async () => {
    faults.push([payload, 'silent'])
    const { page } = await open('/about/')
    await started(page)
    await page.click('header a[href="/archive/"]')
    await page.waitForSelector('[data-kind=archive]')
    await mark(page)
    await page.clock.install()
    await click(page)
    await page.goBack()
    await page.waitForFunction(() => !document.querySelector('[data-kind=archive]'))
    // By then the load would have been given up for another one.
    await page.clock.runFor(10_500)
    await page.waitForTimeout(500)
    expect(new URL(page.url()).pathname).toBe('/about/')
    expect(await isMarked(page)).toBe(true)
    expect(await page.locator('[data-active]').count()).toBe(0)
  })

  test('coming back to a page that was left for a document, nothing seems to load', async () => {
    const { page } = await openList([payload, 'gone'])
    await click(page)
    await expectArticle(page)
    await page.goBack()
    await page.waitForSelector('[data-kind=archive]')
    expect(await page.locator('[data-active]').count()).toBe(0)
  })
})

describe('offline', () => {
  test('the page stays, says so, and tries again (stay, retry)', async () => {
    const { page } = await openList([payload, 'refused'])
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await click(page)
    await page.getByText('No connection').waitFor()
    expect(await isMarked(page)).toBe(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForTimeout(300)
    expect(await isMarked(page)).toBe(true)
    faults.length = 0
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectArticle(page)
    expect(await isMarked(page)).toBe(true)
    expect(await page.getByText('No connection').count()).toBe(0)
  })

  test('going back to what is not at hand, no other text stands at its address (lost)', async () => {
    const { page } = await openList([/about/, 'refused'])
    // As after more pages than are remembered.
    await page.evaluate(() => {
      for (const url of ['/about/', '/archive/?later']) history.pushState({ key: url }, '', url)
    })
    await page.context().setOffline(true)
    await page.goBack()
    await page.getByRole('heading', { name: 'No connection' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/about/')
    expect(await page.locator('main a').count()).toBe(0)
    await page.goBack()
    await page.locator(`main a[href="${article}"]`).first().waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: 'No connection' }).waitFor()
    faults.length = 0
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('[data-kind=document] [itemprop=articleBody]')
    expect(await isMarked(page)).toBe(true)
  })
})

describe('an error in a part', () => {
  test.each([
    ['its end', { related: null }],
    ['its contents', { contents: [null] }],
  ])('of a page that is gone to (%s) leaves the article (MayFail)', async (_, change) => {
    const { page } = await openList([payload, altered(change)])
    await click(page)
    await expectArticle(page)
    expect(await isMarked(page)).toBe(true)
  })

  test.each<[string, Fault]>([
    ['its end', payloadWith({ related: null })],
    ['its header', payloadWith({ hero: null })],
    ['its payload', (text) => text.replace('"related":', 'related:')],
  ])(
    'of the page that was come to (%s) leaves the article, and no loop of loads (readPlain, startApp)',
    async (_, fault) => {
      faults.push([/the-truth\/$/, fault])
      const { page, requests } = await open(article)
      // Each time the reader acts the app begins, unless it has been given up.
      for (let act = 0; act < 3; act++) {
        await page.keyboard.press('Shift')
        await page.waitForTimeout(500)
        await page.waitForLoadState('networkidle')
      }
      await expectArticle(page)
      expect(loads(requests)).toBeLessThanOrEqual(2)
    },
  )
})

// Of the next version every piece of the index has another name, which only its list of names knows.
const moved = (pieces: RegExp): Faults => [
  [/pagefind-entry\.json/, (text) => (faults.splice(0), text)],
  [pieces, 'gone'],
]

describe('search', () => {
  test('whose dialog is gone leads to its page', async () => {
    const { page } = await openList([/_app\/search-dialog-.*js/, 'gone'])
    await page.keyboard.press('/')
    await page.waitForSelector('[data-kind=search]')
    expect(await isMarked(page)).toBe(false)
  })

  test('whose index is gone says so, and finds when it is there again', async () => {
    faults.push([/pagefind/, 'gone'])
    const { page } = await open('/search/?q=queue')
    await page.getByText('could not be loaded').waitFor()
    faults.length = 0
    await page.fill('input[type=search]', 'queues')
    await expect.poll(() => page.locator('ol').innerText()).toContain(title)
  })

  test.each([
    ['words', /\.pf_index/],
    ['texts', /\.pf_fragment/],
  ])('that is open across a deploy finds with the new index (%s)', async (_, pieces) => {
    const { page } = await open('/search/?q=outbox')
    await expect.poll(() => page.locator('ol').innerText()).toContain('Outbox')
    faults.push([/shards\.json/, (text) => text.replace(/[0-9a-f]/, 'x')], ...moved(pieces))
    await page.fill('input[type=search]', 'queues tell')
    await expect.poll(() => page.locator('ol').innerText()).toContain(title)
  })
})
