import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { axeFindings } from './axe'
import { field, find, openDialog, rows } from './search-dialog'
import { browserSession, isMarked, mark, started } from './session'

const status = 'main output'

// A page one of whose files comes when it is released.
async function openHeld(page: Page, url: string, held: RegExp): Promise<() => void> {
  const release = new AbortController()
  await page.route(held, async (route) => {
    if (!release.signal.aborted) await once(release.signal, 'abort')
    await route.continue()
  })
  await page.goto(url)
  return () => release.abort()
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName)

describe('the example blog', () => {
  const { open, origin } = browserSession(() => inject('site'))

  test('search is used with the keyboard alone, and gives the focus back', async () => {
    const { page, complaints } = await open('/')
    await started(page)
    await mark(page)
    await page.focus('header nav a')
    const before = await focused(page)
    await page.keyboard.press('Control+k')
    await page.waitForSelector(field)
    expect(await focused(page)).toBe('INPUT')
    await page.keyboard.type('deadlin')
    await page.waitForSelector(rows)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(await page.getAttribute(rows, 'href'))
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe('INPUT')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(await focused(page)).toBe(before)

    await page.keyboard.press('/')
    await page.waitForSelector(field)
    expect(await page.inputValue(field)).toBe('')
    await find(page, 'deadlines')
    const target = await page.getAttribute(rows, 'href')
    await page.focus(field)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin()}${target}`)
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(await isMarked(page)).toBe(true)
    expect(complaints).toEqual([])
  })

  test('its button opens search where the reader is', async () => {
    const { page } = await open('/archive/')
    await started(page)
    await mark(page)
    await page.locator('header').getByRole('link', { name: 'Search' }).click()
    await page.waitForSelector(field)
    expect(await focused(page)).toBe('INPUT')
    expect(new URL(page.url()).pathname).toBe('/archive/')
    expect((await find(page, 'deadline')).length).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(await focused(page)).toBe('/search/')
    expect(await isMarked(page)).toBe(true)
  })

  test('sections are led to, recent searches are kept and can be cleared', async () => {
    const { page } = await open('/')
    await openDialog(page)
    await find(page, 'deadline')
    const section = page.locator('dialog[open] ol ul a').first()
    const href = await section.getAttribute('href')
    expect(href).toMatch(/#./)
    await section.click()
    await page.waitForURL(`${origin()}${href}`)
    await page.keyboard.press('/')
    await page.waitForSelector('dialog[open] button[data-row]')
    expect(await page.textContent('dialog[open] button[data-row]')).toBe('deadline')
    await page.click('dialog[open] h2 + button')
    expect(await page.$('dialog[open] button[data-row]')).toBeNull()
  })

  test('the page’s language comes first', async () => {
    for (const [path, first] of [
      ['/', '/en/'],
      ['/cn/', '/cn/'],
    ] as const) {
      const { page } = await open(path)
      await openDialog(page)
      const urls = await find(page, 'HTTP')
      expect(urls[0]).toMatch(new RegExp(`^${first}`))
      await page.context().close()
    }
  })

  // Of the Chinese word, the index has the beginning.
  test.each([
    ['/', 'qqzzxxqq'],
    ['/cn/', '快照'],
  ])('says at %s when there is nothing for %s, and what to do', async (path, text) => {
    const { page } = await open(path)
    await openDialog(page)
    await page.fill(field, text)
    await page.waitForSelector('dialog[open] strong')
    expect(await page.textContent('dialog[open] strong')).toContain(text)
    expect(await page.$$eval('dialog[open] ul a', (links) => links.length)).toBeGreaterThan(1)
  })

  test('no key is lost while the dialog is on its way (typed)', async () => {
    const { page } = await open('/404.html')
    const release = await openHeld(page, `${origin()}/`, /search-dialog-.*\.js$/)
    await started(page)
    await page.keyboard.press('/')
    await page.keyboard.type('two w')
    release()
    await page.waitForSelector(field)
    await page.keyboard.type('ords')
    expect(await page.inputValue(field)).toBe('two words')
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })

  test('nothing of it is loaded before it is opened; it works where storage is forbidden', async () => {
    const { page } = await open('/')
    await started(page)
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => /pagefind|search-|engine/.test(name))).toEqual([])
    await page.evaluate(() => {
      for (const name of ['getItem', 'setItem'] as const) {
        Storage.prototype[name] = () => {
          throw new Error('forbidden')
        }
      }
    })
    await page.keyboard.press('/')
    await page.waitForSelector(field)
    expect((await find(page, 'deadline')).length).toBeGreaterThan(0)
  })

  test('what is asked for is asked for in the other language, too', async () => {
    const { page, complaints } = await open('/search/?q=deadline&year=2024')
    await started(page)
    await page.locator('header').getByRole('link', { name: '中文' }).click()
    await page.waitForURL(`${origin()}/cn/search/?q=deadline&year=2024`)
    await page.waitForFunction(() => document.querySelector('input')?.value === 'deadline')
    expect(complaints).toEqual([])
  })

  test('facets combine, stand in the address, and are gone back to', async () => {
    const { page, complaints } = await open('/search/')
    await started(page)
    await page.waitForSelector('fieldset')
    await mark(page)
    const all = await page.textContent(status)
    await page.locator('fieldset', { hasText: 'Language' }).getByText('English').click()
    await page.waitForFunction((text) => document.querySelector('main output')?.textContent !== text, all)
    const english = await page.textContent(status)
    await page.locator('fieldset', { hasText: 'Year' }).locator('label').first().click()
    await page.waitForFunction((text) => document.querySelector('main output')?.textContent !== text, english)
    expect(new URL(page.url()).search).toMatch(/^\?language=en&year=\d{4}$/)
    const both = Number.parseInt((await page.textContent(status)) ?? '', 10)
    expect(both).toBeLessThan(Number.parseInt(english ?? '', 10))
    const deep = page.url()

    await page.goBack()
    await page.waitForFunction((text) => document.querySelector('main output')?.textContent === text, english)
    await page.goForward()
    await page.waitForURL(deep)
    expect(await isMarked(page)).toBe(true)

    const { page: fresh } = await open(new URL(deep).pathname + new URL(deep).search)
    await fresh.waitForFunction(
      (n) => Number.parseInt(document.querySelector('main output')?.textContent ?? '', 10) === n,
      both,
    )
    expect(await fresh.$$eval('fieldset input:checked', (inputs) => inputs.length)).toBe(2)
    expect(complaints).toEqual([])
  })

  test('what is in no article cannot be narrowed down', async () => {
    const { page } = await open('/search/?q=qqzzxxqq')
    await page.waitForSelector('main output + ol + *')
    expect(await page.textContent(status)).toContain('qqzzxxqq')
    expect(await page.locator('main details, fieldset').count()).toBe(0)
  })

  test('what is typed stands in the address and keeps the focus; an article leads back to it', async () => {
    const { page } = await open('/search/')
    await page.waitForSelector('fieldset')
    await page.focus('main input[type=search]')
    await page.keyboard.type('queue')
    await page.waitForURL(/\?q=queue$/)
    expect(await focused(page)).toBe('INPUT')
    await page.locator('main ol a').first().click()
    await page.waitForSelector('[data-kind=article]')
    await page.goBack()
    await page.waitForSelector('main ol a')
    expect(await page.inputValue('main input[type=search]')).toBe('queue')
  })

  test('what is typed before the search is there is searched for (SearchPlace: typed, focused)', async () => {
    const { page } = await open('/404.html')
    const release = await openHeld(page, `${origin()}/search/`, /search-view-.*\.js$/)
    await page.focus('main input[type=search]')
    await page.keyboard.type('que')
    release()
    await page.waitForSelector('main ol a')
    await page.keyboard.type('ue')
    expect(await page.inputValue('main input[type=search]')).toBe('queue')
    await page.waitForURL(/\?q=queue$/)
    await page.waitForFunction(() => document.title.startsWith('queue · Search'))
  })

  test('a result leads back to where it stood among all that were shown (scrollBack)', async () => {
    const { page } = await open('/search/', { viewport: { width: 390, height: 844 } })
    await started(page)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.waitForSelector('main ol > li:nth-child(12)')
    // The button went with the click.
    expect(await focused(page)).toBe(await page.getAttribute('main ol > li:nth-child(11) a', 'href'))
    const link = page.locator('main ol > li:nth-child(12) a').first()
    await link.scrollIntoViewIfNeeded()
    const [place, href] = [await page.evaluate(() => scrollY), await link.getAttribute('href')]
    await link.click()
    await page.waitForSelector('[data-kind=article]')
    await page.goBack()
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 3, place)
    expect(await focused(page)).toBe(href)
  })

  test('on its own page the keys for search lead to its field (show)', async () => {
    const { page } = await open('/search/?q=queue')
    await page.waitForSelector('main ol a')
    await page.keyboard.press('/')
    await page.keyboard.type('deadline')
    expect(await page.inputValue('main input[type=search]')).toBe('deadline')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })

  test('a list by facets alone loads no more of the index than it needs', async () => {
    const { page } = await open('/search/')
    await page.waitForSelector('main ol a')
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => name.endsWith('.pf_index'))).toHaveLength(1)
  })

  test('a term’s page leads to the search in it', async () => {
    const { page } = await open('/categories/microservices/')
    await started(page)
    await page.locator('main a[href*="/search/?category="]').click()
    await page.waitForSelector('fieldset input:checked')
    expect(Number.parseInt((await page.textContent(status)) ?? '', 10)).toBeGreaterThan(0)
  })

  test('a series shows how far the reader is', async () => {
    const { page } = await open('/series/calls-that-fail-well/')
    await started(page)
    await page.locator('main ul h2 a').first().click()
    await page.waitForSelector('[itemprop=articleBody]')
    await page.waitForTimeout(500)
    await page.evaluate(() =>
      document.querySelector('[itemprop=articleBody]')?.lastElementChild?.scrollIntoView(),
    )
    await page.waitForSelector('details li[data-read]', { state: 'attached' })
    await page.reload()
    await page.waitForSelector('details li[data-read]', { state: 'attached' })
    expect(await page.textContent('details:has(li[data-read]) summary')).toMatch(/1 of \d read/)
  })

  test('without scripts it says so and shows other ways', async () => {
    const { page } = await open('/search/', { javaScriptEnabled: false })
    const text = await page.textContent('main')
    expect(text).toContain('JavaScript')
    expect(await page.$$eval('main noscript a, main a', (links) => links.length)).toBeGreaterThan(1)
  })

  test.each(['light', 'dark'] as const)('axe finds nothing in dialog and page (%s)', async (colorScheme) => {
    for (const width of [360, 1440]) {
      const { page } = await open('/search/?q=queue', {
        colorScheme,
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      })
      await page.waitForSelector('main ol a')
      expect(await axeFindings(page)).toEqual([])
      await page.goto(`${origin()}/`)
      await openDialog(page)
      await find(page, 'deadline')
      expect(await axeFindings(page)).toEqual([])
      await page.context().close()
    }
  })
})
