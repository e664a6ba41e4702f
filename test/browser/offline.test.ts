import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'
import { serveFaulty } from './faulty-server'
import type { Faults } from './faulty-server'
import { browserSession, isMarked, mark, started } from './session'

const words = 'This is a sentence about nothing in particular. '.repeat(60)
const posts = Array.from({ length: 12 }, (_, n) => `p${n}`)
const files: Record<string, string> = {
  ...Object.fromEntries(
    posts.map((name, n) => [
      `_posts/2024-01-${10 + n}-${name}.md`,
      `---\ntitle: Title ${name}\n---\n\n![A](/a.svg)\n\n[next](/p${n + 1}/) ${words}\n`,
    ]),
  ),
  'a.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
  'own.html': '<!doctype html><title>Own</title><h1>A document of the author’s</h1>',
  'about.md': '---\ntitle: About\nredirect_from: /old/\n---\n\nAbout this.\n',
}
const config = (offline: string) =>
  `title: Kept\nurl: https://kept.example\npermalink: /:title/\noffline: ${offline}\n`

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-offline-'))
const deployed = path.join(folder, 'deployed')
const faults: Faults = []
// Runs last: the server has ended by then.
afterAll(() => rmSync(folder, { recursive: true }))
const { open, origin } = browserSession(
  () => deployed,
  '',
  [],
  (options) => serveFaulty({ ...options, faults }),
)

beforeAll(() => {
  for (const [name, offline, base] of [
    ['a', 'true', '/'],
    ['removed', 'remove', '/'],
    ['below/sub', 'true', '/sub/'],
  ] as const) {
    const source = path.join(folder, 'source', name)
    for (const [file, text] of Object.entries({ ...files, '_config.yml': config(offline) })) {
      mkdirSync(path.dirname(path.join(source, file)), { recursive: true })
      writeFileSync(path.join(source, file), text)
    }
    const bin = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
    const args = ['build', source, '--base', base, '--out', path.join(folder, name), '--no-images']
    execFileSync(process.execPath, [bin, ...args], { cwd: folder })
  }
  cpSync(path.join(folder, 'a/404.html'), path.join(folder, 'below/404.html'))
  nextVersion(path.join(folder, 'a'), path.join(folder, 'b'))
})

let survived = 0
beforeEach(({ task }) => {
  faults.length = 0
  deploy('a')
  onTestFinished(() => void (task.result?.state !== 'fail' && survived++))
})
afterAll(() => console.log(`${survived} offline situations survived`))

function deploy(name: string): void {
  rmSync(deployed, { force: true })
  symlinkSync(path.join(folder, name), deployed)
}

const renamed = (name: string) => name.replace(/(?=\.\w+$)/, '.b')

// The same site as another version of the app makes it: every script has another address, every page another stamp.
function nextVersion(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  const names = readdirSync(path.join(to, '_app'))
  const [, version = ''] = /"version":"(\w+)"/.exec(readFileSync(path.join(to, 'sw.js'), 'utf8')) ?? []
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js|css|json)$/.test(file) || file.startsWith('pagefind')) continue
    const text = names.reduce(
      (all, name) => all.replaceAll(name, renamed(name)),
      readFileSync(path.join(to, file), 'utf8'),
    )
    writeFileSync(
      path.join(to, file),
      text
        .replaceAll(version, 'bbbbbbbb')
        .replaceAll('Title p', 'New title p')
        .replaceAll('"stamp":"', '"stamp":"b'),
    )
  }
  for (const name of names) renameSync(path.join(to, '_app', name), path.join(to, '_app', renamed(name)))
}

const title = (page: Page) => page.locator('h1:visible').innerText()
const titled = (page: Page, wanted: string) =>
  page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, wanted)
// What takes as long as the browser pleases.
const patiently = { timeout: 20_000 }
async function until(page: Page, check: (given: string) => Promise<boolean>, given = ''): Promise<void> {
  await expect.poll(() => page.evaluate(check, given).catch(() => false), patiently).toBe(true)
}
const shells = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':shell:')))
const isSaved = (page: Page, pathname?: string) =>
  until(page, async (wanted) => (await caches.match(wanted || location.pathname)) !== undefined, pathname)
const click = (page: Page, url: string) => page.click(`main a[href="${url}"] >> nth=0`)
const widthOfPicture = (page: Page) =>
  page.locator('[itemprop=articleBody] img').evaluate((img: HTMLImageElement) => img.naturalWidth)
const versionOf = (page: Page) =>
  page.evaluate(() => /"version":"(\w+)"/.exec(document.getElementById('lectern-payload')!.textContent)?.[1])

// A page whose worker is at work and which is saved itself.
async function openKept(to = '/p0/') {
  const opened = await open(to)
  await controlled(opened.page)
  await isSaved(opened.page)
  return opened
}

async function controlled(page: Page): Promise<void> {
  // It need not wait for the browser to be idle.
  await page.keyboard.press('Shift')
  await started(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

// The newer worker takes over when the older one has nothing left to do, which the browser may see at the next visit only.
async function tookOver(page: Page): Promise<void> {
  const url = page.url()
  const visitedAgain = async () => {
    // An older worker that a debugger is attached to ends with its requests: what is loaded meanwhile never comes.
    await page.goto('about:blank')
    await page.waitForTimeout(300)
    await page.goto(url)
    await controlled(page)
    return page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready
      return !installing && !waiting
    })
  }
  await expect.poll(visitedAgain, { ...patiently, interval: 1000 }).toBe(true)
}

async function goOffline(context: BrowserContext): Promise<void> {
  faults.unshift([/./, 'refused'])
  await context.setOffline(true)
}

async function goOnline(context: BrowserContext): Promise<void> {
  faults.length = 0
  await context.setOffline(false)
}

const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const keys = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => [name, url] as const),
      ),
    )
    return keys.flat()
  })

describe('what was read (the worker’s route for pages, keepVisits)', () => {
  test('opens offline by reload, by link, by going back and by its address', async () => {
    const { page } = await openKept()
    // Read by way of its payload: its document was never opened.
    await click(page, '/p1/')
    await page.waitForFunction(() => location.pathname === '/p1/')
    await isSaved(page, '/p1/')
    await goOffline(page.context())
    await page.reload()
    expect(await title(page)).toBe('Title p1')
    await started(page)
    await page.goBack()
    await titled(page, 'Title p0')
    await started(page)
    await click(page, '/p1/')
    await titled(page, 'Title p1')
    const other = await page.context().newPage()
    await other.goto(`${origin()}/p0/?from=mail#part`)
    expect(await title(other)).toBe('Title p0')
    await started(other)
    expect(await widthOfPicture(other)).toBe(40)
  })

  test('is the newest when there is a connection (network first)', async () => {
    const { page } = await openKept()
    deploy('b')
    await page.reload()
    expect(await title(page)).toBe('New title p0')
  })

  test('comes from what is saved when the host does not answer', async () => {
    const { page } = await openKept()
    faults.push([/p0\/$/, 'silent'])
    await page.reload()
    expect(await title(page)).toBe('Title p0')
  })

  test('is the site’s own pages alone (toSaved, passing)', async () => {
    const { page } = await openKept()
    for (const to of ['/no-such-page/', '/own.html', '/old/', '/?q=1', '/?q=2', '/offline/', '/search/'])
      await page.goto(origin() + to).catch(() => {})
    await page.waitForTimeout(300)
    await page.goto(`${origin()}/p1/`)
    await isSaved(page)
    const visited = (await cached(page)).filter(([name]) => name.endsWith(':visited')).map(([, url]) => url)
    const paths = ['/', '/about/', '/p0/', '/p1/', '/search/']
    expect(visited.toSorted()).toEqual(paths.map((each) => origin() + each))
  })
})

describe('what was not', () => {
  test('says so, and what there is instead; with the connection the page comes (standInFor)', async () => {
    const { page } = await openKept()
    await goOffline(page.context())
    // None that is in view: those are fetched ahead.
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: '/p11/' })
      document.querySelector('main')!.append(link)
      link.click()
    })
    await page.getByText('this page is not on this device').waitFor()
    expect(new URL(page.url()).pathname).toBe('/p11/')
    expect(await page.locator('main').innerText()).toContain('/p11/')
    await page.getByRole('link', { name: 'Title p0' }).waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('this page is not on this device').waitFor()
    await goOnline(page.context())
    await page.getByRole('button', { name: 'Try again' }).click()
    await titled(page, 'Title p11')
  })

  test('is not remembered in the place of the page when that can be had again (startApp)', async () => {
    const { page } = await openKept()
    await goOffline(page.context())
    await page.goto(`${origin()}/p11/`)
    await page.getByRole('link', { name: 'Title p0' }).waitFor()
    await goOnline(page.context())
    await page.getByRole('link', { name: 'Title p0' }).click()
    await titled(page, 'Title p0')
    await page.goBack()
    await titled(page, 'Title p11')
    expect(await page.locator('[itemprop=articleBody]').count()).toBe(1)
  })

  test('has its own page, too, which links lead from, and which offers nothing of the host’s (KeepAll: state)', async () => {
    const { page, complaints } = await openKept()
    await goOffline(page.context())
    const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('-list.json'))
    await page.goto(`${origin()}/offline/`)
    await refused
    expect(await page.getByText('this page is not on this device').count()).toBe(0)
    await page.getByRole('link', { name: 'Title p0' }).click()
    await titled(page, 'Title p0')
    expect(complaints).not.toContain('Failed to fetch')
  })
})

describe('a new version', () => {
  test('is offered, not forced (keepVisits, offerNewVersion)', async () => {
    const { page } = await openKept()
    await mark(page)
    deploy('b')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await page.getByText('There is a new version').waitFor()
    await page.waitForTimeout(500)
    expect(await isMarked(page)).toBe(true)
    expect(await title(page)).toBe('Title p0')
    await page.getByRole('button', { name: 'Reload' }).click()
    await titled(page, 'New title p0')
    await started(page)
    expect(await page.getByText('There is a new version').count()).toBe(0)
  })

  test('never mixes with the older: each page runs what it was made with (shell caches, tidy)', async () => {
    const { page } = await openKept()
    await page.goto(`${origin()}/p1/`)
    await isSaved(page)
    deploy('b')
    await page.goto(`${origin()}/p2/`)
    await until(page, async () => (await caches.keys()).some((name) => name.endsWith(':shell:bbbbbbbb')))
    await tookOver(page)
    // Time for what is not needed to go.
    await page.waitForTimeout(500)
    expect(await shells(page)).toHaveLength(2)
    await goOffline(page.context())
    const seen: [string, string | undefined, string[]][] = []
    for (const to of ['/p0/', '/p2/', '/p1/']) {
      await page.goto(origin() + to)
      await started(page)
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js')),
      )
      seen.push([await title(page), await versionOf(page), scripts.filter((name) => name.endsWith('.b.js'))])
      expect(scripts.length).toBeGreaterThan(1)
    }
    const [p0, p2, p1] = seen
    expect(p0?.[0]).toBe('Title p0')
    expect(p0?.[2]).toEqual([])
    expect(p2?.slice(0, 2)).toEqual(['New title p2', 'bbbbbbbb'])
    expect(p2?.[2].length).toBeGreaterThan(1)
    expect(p1?.[2]).toEqual([])
    // From one to the other a link leads by the document.
    await click(page, '/p2/')
    await titled(page, 'New title p2')
    expect(await versionOf(page)).toBe('bbbbbbbb')
  })

  test('takes the older one’s files away when no page needs them (tidy)', async () => {
    const { page } = await openKept()
    deploy('b')
    const reloaded = async () => {
      await page.reload()
      await controlled(page)
      return shells(page)
    }
    // A page that is left at once asks for nothing.
    await expect.poll(reloaded, { ...patiently, interval: 1000 }).toEqual(['lectern:/:shell:bbbbbbbb'])
  })

  test('that is only half there is not taken (install)', async () => {
    const { page } = await openKept()
    deploy('b')
    faults.push([/_app\/app-.*\.b\.js/, 'gone'])
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update()).catch(() => {})
    await page.waitForTimeout(500)
    expect(await page.getByText('There is a new version').count()).toBe(0)
    await goOffline(page.context())
    await page.reload()
    expect(await title(page)).toBe('Title p0')
    await started(page)
  })
})

describe('`offline: remove`', () => {
  test('takes worker and pages out of the browser (remover)', async () => {
    const { page } = await openKept()
    await page.evaluate(() => caches.open('somebody else’s'))
    deploy('removed')
    await page.goto(`${origin()}/p1/`)
    await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0)
    await page.goto(`${origin()}/p2/`)
    await started(page)
    expect(await page.evaluate(() => navigator.serviceWorker.controller === null)).toBe(true)
    expect(await page.evaluate(() => caches.keys())).toEqual(['somebody else’s'])
    expect(await page.locator('footer').last().innerText()).not.toContain('Offline')
  })
})

const keep = (page: Page) => page.getByRole('button', { name: 'Keep this blog offline' }).click()
const openDesk = async () => {
  const opened = await openKept()
  await opened.page.click('footer a[href="/offline/"]')
  await opened.page.locator('[data-size]').waitFor()
  return opened
}

describe('«Keep this blog offline» (openShelf)', () => {
  test('says how much it is, shows how far it is, and then every article opens', async () => {
    const { page, requests } = await openDesk()
    expect(await page.locator('[data-size]').innerText()).toMatch(/^12 articles · 0\.\d+ MB$/)
    expect(requests.filter((url) => url.includes('offline-list-'))).toEqual([])
    faults.push([/p7\/$/, 'silent'])
    await keep(page)
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 3)
    expect(await page.locator('section').first().innerText()).toMatch(/\d+ \/ \d+/)
    // Stopped, and gone on with: what is there is not fetched again.
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('What has been saved stays').waitFor()
    await page.getByRole('button', { name: 'Continue' }).click()
    const stop = page.getByRole('button', { name: 'Stop' })
    await stop.waitFor()
    // Nobody can begin twice, or take away what is just coming (KeepAll: progress).
    expect(await page.locator('section').first().getByRole('button').allInnerTexts()).toEqual(['Stop'])
    await stop.click()
    await page.getByText('What has been saved stays').waitFor()
    faults.length = 0
    const before = requests.length
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Every article is on this device').waitFor()
    expect(requests.slice(before).filter((url) => /\/p\d+\/$/.test(url)).length).toBeLessThan(posts.length)
    await goOffline(page.context())
    for (const name of posts) {
      await page.goto(`${origin()}/${name}/`)
      expect(await title(page)).toBe(`Title ${name}`)
      expect(await widthOfPicture(page)).toBe(40)
    }
    await page.goto(`${origin()}/offline/`)
    await page.getByText('Every article is on this device').waitFor()
    await expect.poll(() => page.locator('main li').count(), patiently).toBeGreaterThanOrEqual(posts.length)
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => page.locator('main li').count(), patiently).toBeLessThan(5)
  })

  test('has something to add when the blog has', async () => {
    const { page } = await openDesk()
    await keep(page)
    await page.getByText('Every article is on this device').waitFor()
    // One worker that gives way to the next meanwhile is another matter.
    faults.push([/sw\.js$/, 'gone'])
    deploy('b')
    await page.goto(`${origin()}/offline/`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Every article is on this device').waitFor()
    await goOffline(page.context())
    await page.goto(`${origin()}/p9/`)
    expect(await title(page)).toBe('New title p9')
  })

  test('ends where there is no room, and what is there stays', async () => {
    const { page } = await openDesk()
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: used + 200_000 })
    await keep(page)
    await page.getByText('no room left').waitFor()
    const saved = (await cached(page)).filter(([name]) => name.endsWith(':kept')).map(([, url]) => url)
    expect(saved.length).toBeGreaterThan(0)
    expect(saved.length).toBeLessThan(posts.length)
    await goOffline(page.context())
    await page.goto(saved[0]!)
    await started(page)
    expect(page.url()).toBe(saved[0])
    expect(await page.getByText('this page is not on this device').count()).toBe(0)
  })

  test('ends where the connection does, and goes on from there', async () => {
    const { page } = await openDesk()
    faults.push([/p3\/$/, 'refused'])
    await keep(page)
    await page.getByText('The connection failed').waitFor()
    faults.length = 0
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('Every article is on this device').waitFor()
    const kept = (await cached(page)).filter(([name]) => name.endsWith(':kept'))
    expect(kept.length).toBeGreaterThan(posts.length)
  })

  test('ends where the connection does for good, too (KeepAll: lookAgain)', async () => {
    const { page } = await openDesk()
    const last = (text: string) => {
      faults.unshift([/./, 'refused'])
      return text
    }
    faults.push([/offline-list-1\.json$/, last])
    await keep(page)
    await page.getByText('The connection failed').waitFor()
    expect(await page.locator('progress').count()).toBe(0)
    faults.length = 0
    await keep(page)
    await page.getByText('Every article is on this device').waitFor()
  })

  test('ends when the reader goes on to another page (KeepAll: abort)', async () => {
    const { page } = await openDesk()
    await mark(page)
    faults.push([/p7\/$/, 'silent'])
    const asked = page.waitForRequest(/\/p7\/$/)
    const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/p7/'))
    await keep(page)
    await asked
    await page.click('header a[href="/"]')
    await ended
    expect(await isMarked(page)).toBe(true)
  })

  test('is there where the browser does not give what was read (look)', async () => {
    const { page } = await openKept()
    await page.addInitScript(() => {
      const openCache = caches.open.bind(caches)
      caches.open = (name) =>
        name.endsWith(':visited') ? Promise.reject(new Error('damaged')) : openCache(name)
    })
    await page.goto(`${origin()}/offline/`)
    await expect.poll(() => page.locator('[data-size]').count(), patiently).toBe(1)
  })
})

describe('elsewhere', () => {
  test('below a path the worker has what lies there, and nothing else (scope)', async () => {
    deploy('below')
    const { page } = await openKept('/sub/p0/')
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(
      `${origin()}/sub/`,
    )
    await click(page, '/sub/p1/')
    await isSaved(page, '/sub/p1/')
    await goOffline(page.context())
    await page.goto(`${origin()}/sub/p1/`)
    expect(await title(page)).toBe('Title p1')
    await page.goto(`${origin()}/sub/p5/`)
    await page.getByText('this page is not on this device').waitFor()
    expect((await cached(page)).filter(([, url]) => !url.startsWith(`${origin()}/sub/`))).toEqual([])
  })

  test('without JavaScript pages are read as ever', async () => {
    const { page } = await open('/p0/', { javaScriptEnabled: false })
    await click(page, '/p1/')
    expect(await title(page)).toBe('Title p1')
    await page.goto(`${origin()}/offline/`)
    expect(await page.locator('noscript').innerText()).toContain('JavaScript')
  })

  test('where workers are not allowed, nothing but the footer’s link is there', async () => {
    const { page, complaints } = await open('/p0/', { serviceWorkers: 'block' })
    await started(page)
    await page.click('footer a[href="/offline/"]')
    await page.locator('h1').waitFor()
    expect(complaints.filter((each) => !each.includes('Service Worker'))).toEqual([])
  })

  test('where the browser has no workers, the page says so (openShelf)', async () => {
    const { page, complaints } = await open('/p0/')
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await page.goto(`${origin()}/offline/`)
    await page.getByText('This browser keeps no pages here').waitFor()
    expect(complaints).toEqual([])
  })
})

describe('a site without `offline`', () => {
  test('has no worker, and its pages load nothing for one', () => {
    const site = inject('site')
    expect(readdirSync(site).filter((name) => /^sw\.js|^offline/.test(name))).toEqual([])
    expect(readFileSync(path.join(site, 'index.html'), 'utf8')).not.toContain('sw.js')
  })
})
