import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { aidsSession, article } from './aids-session'
import { browserSession, started } from './session'
import type { Session } from './session'

// The guard that this file holds: `src/build/policy/policy.ts`, the policy that every page carries.

/** A page that keeps what its documents' policies have kept away, and for which other hosts answer with `answers`. */
async function watched(session: Session, answers: Record<string, string>, options?: BrowserContextOptions) {
  const { page } = await session.open('/robots.txt', options)
  const violations: string[] = []
  await page.exposeFunction('tell', (what: string) => violations.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      ;(window as unknown as { tell: (what: string) => void }).tell(
        `${effectiveDirective}: ${blockedURI} ${sample}`,
      )
    })
  })
  await page.route(
    (url) => url.origin !== session.origin(),
    (route) => {
      const { host } = new URL(route.request().url())
      const isScript = route.request().resourceType() === 'script'
      const contentType = isScript ? 'text/javascript' : 'text/html'
      const headers = { 'access-control-allow-origin': '*' }
      return route.fulfill({ contentType, headers, body: answers[host] ?? '' })
    },
  )
  return { page, violations, visit: (to: string) => page.goto(session.origin() + to) }
}

const addScripts = (page: Page, ...scripts: object[]) =>
  page.evaluate((all) => {
    for (const each of all) document.body.append(Object.assign(document.createElement('script'), each))
  }, scripts)

const settle = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))

describe('a site whose texts are nobody’s to trust', () => {
  const session = browserSession(() => inject('site'))

  const pages: [kind: string, url: string][] = [
    ['list', '/'],
    ['article', '/en/http-caching-in-five-headers/'],
    ['article', '/en/writing-with-lectern/'],
    ['document', '/about/'],
    ['taxonomy', '/categories/reliability/'],
    ['terms', '/tags/'],
    ['archive', '/archive/'],
    ['search', '/search/?q=deadline'],
    ['not-found', '/no-such-page/'],
  ]

  test('nothing that a page of any kind does is against its policy', async () => {
    const { page, violations, visit } = await watched(session, {})
    for (const [kind, url] of pages) {
      await visit(url)
      expect(await page.locator('[data-kind]').getAttribute('data-kind')).toBe(kind)
      await started(page)
      await page.locator('main a[href^="/"]').first().click()
      await page.waitForLoadState('networkidle')
    }
    expect(violations).toEqual([])
  })

  test('nor is the search, whose code is WebAssembly', async () => {
    const { page, violations, visit } = await watched(session, {})
    await visit('/')
    await started(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('searchbox').fill('deadline')
    await page.getByRole('dialog').locator('mark').first().waitFor()
    expect(violations).toEqual([])
  })

  test('an old address leads on, with the part that was asked for', async () => {
    const { page, violations, visit } = await watched(session, {})
    await visit('/en/idempotency/#part')
    await page.waitForURL('**/doing-it-twice-once/#part')
    expect(violations).toEqual([])
  })

  test('a script, a handler, a frame or a form that came into a page has no effect', async () => {
    const { page, violations, visit } = await watched(session, { 'evil.invalid': 'window.ran = 1' })
    await visit('/about/')
    await page.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', html),
      `<img src="/none.png" onerror="window.ran = 1">
      <iframe src="https://evil.invalid/"></iframe>
      <object data="/about/" type="text/html" width="9" height="9"></object>
      <base href="https://evil.invalid/">
      <form action="https://evil.invalid/"><button id="send">x</button></form>`,
    )
    await addScripts(page, { text: 'window.ran = 1' }, { src: 'https://evil.invalid/x.js' })
    await page.evaluate(() => {
      document.getElementById('send')?.click()
      void fetch('https://evil.invalid/').catch(() => {})
    })
    const against = () => violations.map((each) => each.replace(/:.*/s, '')).toSorted()
    await expect
      .poll(against)
      .toEqual([
        'base-uri',
        'connect-src',
        'form-action',
        'frame-src',
        'object-src',
        'script-src-attr',
        'script-src-elem',
        'script-src-elem',
      ])
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })
})

describe('a site with comments and a script in its head', () => {
  const session = aidsSession()

  test('reads, plays, opens and talks as it should', async () => {
    const { page, violations, visit } = await watched(
      session,
      {
        'giscus.app': `document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="https://giscus.app/default.css">')
          document.querySelector('.giscus').innerHTML = '<iframe src="https://giscus.app/widget"></iframe>'`,
      },
      { viewport: { width: 1400, height: 900 } },
    )
    await visit(article)
    await started(page)
    expect(await page.evaluate(() => 'visits' in window)).toBe(true)
    await page.locator('a[data-frame]').click()
    await page.locator('iframe[src^="https://www.youtube-nocookie.com/"]').waitFor()
    await page.locator('a[href="/en/other/"]').first().hover()
    await page.locator('[itemprop=articleBody] img').first().click()
    await page.locator('dialog[open] img').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#comments').scrollIntoViewIfNeeded()
    await page.locator('.giscus iframe').waitFor()
    await settle(page)
    expect(violations).toEqual([])
  })
})

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-policy-'))
const blog: Record<string, string> = {
  '_config.yml': `title: Own
url: https://own.example
permalink: /:title/
frames: maps.example
csp: { script-src: https://late.example }
collections: { friends: { output: true, permalink: '/friends/:title/', trusted: true } }
defaults: [{ scope: { path: _friends, type: friends }, values: { layout: article } }]
`,
  '_includes/head/custom.html': `<script>
  const s = document.createElement('script'); s.src = '//stats.example/s.js'; document.head.append(s)
</script>
`,
  '_posts/2024-01-01-guest.md':
    '---\ntitle: Guest\n---\n\n[friend](/friends/friend/)\n\n<iframe src="https://maps.example/"></iframe>\n',
  '_friends/friend.md': `---
title: Friend
date: 2024-02-01
---

<button onclick="window.pressed = 1">Press</button>

<script>window.inline = document.readyState</script>
<script src="https://cdn.example/x.js"></script>
<iframe src="https://frame.example/"></iframe>
<style>h1 { color: red }</style>

[guest](/guest/)
`,
}
const own = {
  'stats.example': "window.stats = 1; fetch('https://api.example/')",
  'cdn.example':
    "window.cdn = 1; document.body.append(Object.assign(document.createElement('script'), { src: 'https://late.example/' }))",
  'late.example': 'window.late = 1',
}

const seen = async (page: Page) => {
  await page.waitForFunction(() => 'late' in window)
  await page.getByRole('button', { name: 'Press' }).click()
  return page.evaluate(() => ['inline', 'cdn', 'late', 'stats', 'pressed'].filter((name) => name in window))
}

describe('a site that trusts a collection and has scripts of its own', () => {
  const site = path.join(folder, 'site')
  beforeAll(() => {
    for (const [name, text] of Object.entries(blog)) {
      const file = path.join(folder, 'source', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const bin = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
    execFileSync(process.execPath, [bin, 'build', path.join(folder, 'source'), '--out', site], {
      cwd: folder,
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const session = browserSession(() => site)

  const all = ['inline', 'cdn', 'late', 'stats', 'pressed']

  test('runs them on the first view, on navigation and on the way back', async () => {
    const { page, violations, visit } = await watched(session, own)
    await visit('/friends/friend/')
    expect(await seen(page)).toEqual(all)
    await visit('/guest/')
    await started(page)
    await page.getByRole('link', { name: 'friend', exact: true }).click()
    await page.waitForURL('**/friends/friend/')
    expect(await seen(page)).toEqual(all)
    await started(page)
    await page.getByRole('link', { name: 'guest', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Guest')
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Friend')
    expect(await seen(page)).toEqual(all)
    expect(violations).toEqual([])
  })

  test('allows them to nobody else', async () => {
    const { page, violations, visit } = await watched(session, own)
    await visit('/guest/')
    await addScripts(
      page,
      { text: 'window.inline = document.readyState' },
      { src: 'https://cdn.example/x.js' },
    )
    await settle(page)
    expect(violations.map((each) => each.replace(/:.*/s, ''))).toEqual(['script-src-elem', 'script-src-elem'])
  })

  test('says in a header only what holds for every file', () => {
    expect(readFileSync(path.join(site, '_headers'), 'utf8')).toContain(
      "Content-Security-Policy: base-uri 'self'; frame-ancestors 'self'",
    )
  })
})
