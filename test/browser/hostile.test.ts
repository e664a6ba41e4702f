import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attacks, words } from './attacks'
import { browserSession, isMarked, mark, started } from './session'

// The guard that this file holds: `src/article/clean.ts`, and for words that are no article's the escaping of React and of
// the outputs.

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-hostile-'))
const site = path.join(folder, 'site')
const posts = Object.values(attacks).flat()
const tried = posts.flat().length + words.length

const armed = (text: string) =>
  text.replaceAll('HIT', 'top.hit()').replaceAll('EVIL', 'https://evil.invalid/asked')
const quoted = (text: string) => JSON.stringify(armed(text))

const config = `title: ${quoted(words[0]!)}
description: ${quoted(words[3]!)}
url: https://hostile.example
permalink: /:title/
author: { name: ${quoted(words[1]!)}, url: 'javascript:top.hit()' }
collections: { friends: { output: true, permalink: '/friends/:title/', trusted: true } }
defaults: [{ scope: { path: _friends, type: friends }, values: { layout: article } }]
`

const guest = (texts: readonly string[], at: number) => `---
title: Guest ${at}
evil: ${quoted('<script>HIT</script>')}
---

${armed(texts.join('\n\n'))}
`

// Everything that a theme shows of a front matter.
const wordy = (text: string, at: number) => `---
title: ${quoted(text)}
subtitle: ${quoted(text)}
lang: en
tags: [${quoted(text)}]
categories: [${quoted(text)}]
series: ${quoted(text)}
author: ${quoted(text)}
excerpt: ${quoted(text)}
cover: ${quoted(text)}
license: ${quoted(text)}
sharing: true
permalink: /words-${at}/
article_header:
  type: overlay
  background_color: ${quoted(text)}
  height: ${quoted(text)}
  background_image: { gradient: ${quoted(text)}, src: ${quoted(text)} }
  actions: [{ text: ${quoted(text)}, url: ${quoted(text)}, type: ${quoted(text)} }]
---

Words.
`

const friend =
  '---\ntitle: Friend\ndate: 2024-02-01\n---\n\n<script>window.friends = (window.friends ?? 0) + 1</script>\n\nA script.\n'

const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)

function source(): Record<string, string> {
  return {
    '_config.yml': config,
    '_data/evil.yml': `text: ${quoted('<script>HIT</script>')}\n`,
    '_data/navigation.yml': `header:\n${words.map((text) => `  - { title: ${quoted(text)}, url: ${quoted(text)} }\n`).join('')}`,
    'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>',
    '_friends/friend.md': friend,
    ...Object.fromEntries(posts.map((texts, at) => [`_posts/${day(at)}-guest-${at}.md`, guest(texts, at)])),
    ...Object.fromEntries(words.map((text, at) => [`_posts/${day(at)}-words-${at}.md`, wordy(text, at)])),
  }
}

beforeAll(() => {
  for (const [name, text] of Object.entries(source())) {
    const file = path.join(folder, 'source', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const bin = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
  const call = [bin, 'build', path.join(folder, 'source'), '--out', site, '--keep-going']
  // What cannot be read is an error; all the rest is built.
  spawnSync(process.execPath, call, { cwd: folder, stdio: 'ignore' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const { open, origin } = browserSession(() => site)

/** A page that counts what has run in it and what it has asked other hosts for since it was last asked. */
async function watched() {
  const { page } = await open('/friends/friend/')
  let hits = 0
  let asked: string[] = []
  await page.exposeFunction('hit', () => hits++)
  page.on('dialog', (dialog) => dialog.dismiss())
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(origin())) return route.continue()
    asked.push(url)
    return route.abort()
  })
  const result = () => {
    const seen = { hits, asked }
    hits = 0
    asked = []
    return seen
  }
  return { page, result }
}

/** Does what readers do: points at everything, focuses it, clicks links that lead nowhere else. */
async function use(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>(
      '[itemprop=articleBody] *, header *, nav *',
    )) {
      for (const type of ['mouseover', 'focus', 'pointerover', 'toggle', 'animationstart', 'begin'])
        element.dispatchEvent(new Event(type, { bubbles: type !== 'focus' }))
    }
    for (const link of document.querySelectorAll('a'))
      if (!/^(?:https?|mailto):$/.test(link.protocol)) link.click()
  })
}

const paths = [
  ...posts.map((texts, at) => [`/guest-${at}/`, texts.join('\n\n')] as const),
  ...words.map((text, at) => [`/words-${at}/`, text] as const),
]

const harmless = { hits: 0, asked: [] }

describe(`${tried} attacks`, () => {
  test('run nothing and ask nobody where the page is loaded', async () => {
    const { page, result } = await watched()
    // What the document does by itself; the app has the next test.
    await page.route('**/_app/**', (route) => route.abort())
    const failed: unknown[] = []
    for (const [at, text] of paths) {
      await page.goto(origin() + at)
      await use(page)
      const seen = result()
      if (!isDeepStrictEqual(seen, harmless)) failed.push([at, text, seen])
    }
    expect(failed).toEqual([])
  }, 300_000)

  test('run nothing and ask nobody where it is opened from another', async () => {
    const { page, result } = await watched()
    await page.goto(`${origin()}/friends/friend/`)
    await started(page)
    await mark(page)
    const failed: unknown[] = []
    for (const [at, text] of paths) {
      await page.evaluate((href) => {
        const link = document.createElement('a')
        link.href = href
        document.querySelector('main')!.append(link)
        link.click()
      }, at)
      await page.waitForFunction((href) => location.pathname === href, at)
      await use(page)
      const seen = result()
      if (!isDeepStrictEqual(seen, harmless)) failed.push([at, text, seen])
    }
    expect(failed).toEqual([])
    expect(await isMarked(page)).toBe(true)
  }, 300_000)
})

test('where a collection is trusted its scripts run, once for each visit', async () => {
  const { page } = await open('/friends/friend/')
  await started(page)
  const ran = () => page.evaluate(() => (window as { friends?: number }).friends)
  await page.waitForLoadState('networkidle')
  expect(await ran()).toBe(1)
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('header a')!.click())
  await page.waitForSelector('[data-kind=list]')
  await page.goBack()
  await page.waitForFunction(() => (window as { friends?: number }).friends === 2)
})
