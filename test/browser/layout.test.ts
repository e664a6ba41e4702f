import { readdirSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, inject, test } from 'vitest'
import { browserSession, started } from './session'

const grpc = '/en/microservices-communication-using-grpc/'
const { open, origin } = browserSession(() => inject('site'))

test.each([
  ['an English', grpc, 60, 75],
  ['a Chinese', '/cn/microservices-communication-using-grpc/', 32, 40],
])('a line of %s text (%s) has %i to %i characters', async (_, path, least, most) => {
  const { page } = await open(path, { viewport: { width: 1440, height: 900 } })
  const characters = await page.locator('[itemprop=articleBody] > p').evaluateAll((paragraphs) => {
    const [first] = paragraphs
    if (!first) return 0
    const ruler = document.createElement('span')
    // Chinese characters are all of one width; of Latin ones the text says which there are.
    const chinese = document.documentElement.lang === 'zh'
    ruler.textContent = chinese
      ? '永'
      : paragraphs
          .map(({ textContent }) => textContent)
          .join(' ')
          .slice(0, 400)
    ruler.style.cssText = 'position: absolute; white-space: nowrap'
    first.append(ruler)
    return (first.clientWidth / ruler.getBoundingClientRect().width) * ruler.textContent.length
  })
  expect(characters).toBeGreaterThanOrEqual(least)
  expect(characters).toBeLessThanOrEqual(most)
})

test('a tag is told from the category of the same name, for those who see it', async () => {
  const { page } = await open(grpc)
  const both = page.locator('header').getByRole('link', { name: /^microservices$/i })
  expect(
    await both.evaluateAll((links) => links.map((link) => getComputedStyle(link, '::before').content)),
  ).toEqual(['none', '"#" / ""'])
})

test.each(['light', 'dark'] as const)('a table has a shade where it goes on (%s)', async (colorScheme) => {
  const { page } = await open(grpc, { viewport: { width: 320, height: 700 }, colorScheme })
  const table = page.locator('.table-scroll').last()
  const shades = async (scrolled: number) => {
    await table.evaluate((element, left) => (element.scrollLeft = left), scrolled)
    const { data, info } = await sharp(await table.screenshot())
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    // Words and lines cover less than half of any column.
    const columnAt = (x: number) =>
      Array.from({ length: info.height }, (_, y) => data[y * info.width + x] ?? 0).toSorted((a, b) => a - b)[
        Math.floor(info.height / 2)
      ]
    const ground = columnAt(info.width / 2)
    return [columnAt(0) !== ground, columnAt(info.width - 1) !== ground]
  }
  expect([await shades(0), await shades(20), await shades(9999)]).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ])
})

describe.skipIf(inject('corpus') === '')('all pages of a blog (skipped where ../shared is not there)', () => {
  const { open: openCorpus } = browserSession(() => inject('corpus'))
  test('nothing on them is wider than a phone of 320 px', async () => {
    const files = readdirSync(inject('corpus'), { recursive: true, encoding: 'utf8' })
    const urls = files.filter((name) => name.endsWith('index.html')).map((name) => `/${name}`)
    const { page } = await openCorpus('/', { viewport: { width: 320, height: 700 } })
    await page.route(/\.(?:avif|gif|jpe?g|png|svg|webp|woff2)$/, (route) => route.abort())
    // The pages are whole without scripts, and these do not run in what is put there like this.
    const wide = await page.evaluate(async (paths) => {
      const found: string[] = []
      for (const path of paths) {
        const html = await (await fetch(path)).text()
        // An old address would lead away.
        if (html.includes('http-equiv="refresh"')) continue
        document.documentElement.innerHTML = html
        const { scrollWidth } = document.documentElement
        if (scrollWidth > innerWidth) found.push(`${path} ${scrollWidth}`)
      }
      return found
    }, urls)
    expect(urls.length).toBeGreaterThan(400)
    expect(wide).toEqual([])
  }, 180_000)
})

describe('every kind of page', () => {
  test.each([
    ['list', '/'],
    ['list', '/cn/'],
    ['article', grpc],
    ['document', '/about/'],
    ['archive', '/archive/'],
    ['terms', '/tags/'],
    ['terms', '/categories/'],
    ['terms', '/series/'],
    ['taxonomy', '/tags/grpc/'],
    ['taxonomy', '/series/calls-that-fail-well/'],
    ['taxonomy', '/categories/microservices/'],
    ['not-found', '/no/such/page/'],
  ])(
    '%s at %s: hydrates in silence, has one title, nothing wider than a phone, also in large letters',
    async (kind, path) => {
      const { page, complaints } = await open(path, { viewport: { width: 320, height: 700 } })
      await started(page)
      await page.waitForTimeout(100)
      expect(await page.locator('[data-kind]').getAttribute('data-kind')).toBe(kind)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const browser = await page.context().newCDPSession(page)
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
      await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const expected =
        kind === 'not-found'
          ? ['Failed to load resource: the server responded with a status of 404 (Not Found)']
          : []
      expect(complaints).toEqual(expected)
    },
  )
})

test.each([
  ['words over a picture stay', grpc],
  ['the foot of the search page stays', '/search/?q=deadline'],
])('%s in place while the page comes slowly', async (_, path) => {
  const { page } = await open('/404.html', { viewport: { width: 390, height: 844 } })
  const browser = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 100, downloadThroughput: 100_000, uploadThroughput: 100_000 }
  await browser.send('Network.enable')
  await browser.send('Network.emulateNetworkConditions', slow)
  await page.goto(origin() + path)
  await started(page)
  if (path.includes('search')) await page.waitForSelector('main ol a')
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((shifts) => {
          for (const shift of shifts.getEntries()) sum += (shift as unknown as { value: number }).value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 500)
      }),
  )
  expect(moved).toBeLessThanOrEqual(0.01)
})
