import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aidsSession, article } from './aids-session'
import { axeFindings } from './axe'
import { started } from './session'

const { open, origin } = aidsSession()

const wide = { viewport: { width: 1300, height: 800 } }
const clipboard = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] }
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('footnotes', () => {
  test('open where they are referred to: by click, by pointer and by keyboard; Escape closes them', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const note = page.getByRole('note')
    const first = page.locator('a[role=doc-noteref]').first()
    await first.hover()
    await note.waitFor()
    expect(await note.innerText()).toContain('It is always the cable.')
    expect(await note.locator('a').count()).toBe(0)
    await page.mouse.move(5, 700)
    await note.waitFor({ state: 'detached' })
    await first.click()
    await note.waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await page.keyboard.press('Escape')
    await note.waitFor({ state: 'detached' })
    await page.mouse.move(5, 700)
    await page.locator('a[role=doc-noteref]').nth(1).focus()
    await page.keyboard.press('Enter')
    await note.waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('a link')
  })
})

describe('previews of links', () => {
  test('show title, excerpt and cover after a moment, and go with Escape', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const link = page.getByRole('link', { name: 'the other article' })
    await link.hover()
    const preview = page.getByRole('tooltip')
    await preview.waitFor()
    expect(await preview.innerText()).toContain('The Other One')
    expect(await preview.innerText()).toContain('What the other one says.')
    expect(await preview.locator('img').getAttribute('src')).toBe('/assets/field.svg')
    await page.keyboard.press('Escape')
    await preview.waitFor({ state: 'hidden' })
    await page.mouse.move(5, 700)
    await link.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await preview.waitFor()
  })

  test('stay away from fingers', async () => {
    const { page } = await open(article, { ...wide, hasTouch: true })
    await started(page)
    // The link stays where it is: what a finger that lingers would see is what counts.
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), true))
    const link = page.getByRole('link', { name: 'the other article' })
    await link.tap()
    await page.waitForTimeout(700)
    expect(await page.getByRole('tooltip').count()).toBe(0)
    await link.hover()
    await page.getByRole('tooltip').waitFor()
  })
})

describe('the light box', () => {
  test('shows a picture with its caption, who made it, and its original (rel); keys open and close it', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const picture = page.getByRole('button', { name: 'Enlarge: A blue field' })
    await picture.focus()
    await page.keyboard.press('Enter')
    const box = page.getByRole('dialog')
    await box.waitFor()
    expect(await box.innerText()).toContain('Blue, as far as it goes · Photo: Ann · CC0')
    expect(await box.getByRole('link', { name: 'Ann' }).getAttribute('href')).toBe('/en/other/')
    const original = box.getByRole('link', { name: 'Original picture' })
    expect(await original.getAttribute('href')).toBe('/assets/field.svg')
    expect(await original.getAttribute('rel')).toBe('noopener')
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IMG')
  })

  test('two fingers make a picture larger around what is between them; a tap makes it fit again', async () => {
    const { page } = await open(article, { viewport: { width: 400, height: 700 }, hasTouch: true })
    await started(page)
    await page.getByRole('button', { name: 'Enlarge: A blue field' }).tap()
    const picture = page.locator('dialog img')
    const box = async () => (await picture.boundingBox())!
    await expect.poll(async () => (await box()).width).toBeGreaterThan(300)
    const { x, y, width } = await box()
    const touch = await page.context().newCDPSession(page)
    const fingers = (type: 'touchStart' | 'touchMove', apart: number) => {
      const touchPoints = [-1, 1].map((side, id) => ({ x: x + width / 4 + side * apart, y: y + 60, id }))
      return touch.send('Input.dispatchTouchEvent', { type, touchPoints })
    }
    await fingers('touchStart', 20)
    for (const apart of [25, 30, 40, 50, 60]) await fingers('touchMove', apart)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    const large = await box()
    expect(large.width / width).toBeCloseTo(3, 1)
    expect(Math.abs(large.x + large.width / 4 - (x + width / 4))).toBeLessThan(3)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    await picture.tap({ position: { x: large.width / 4, y: large.height / 4 } })
    expect((await box()).width).toBeCloseTo(width, 0)
  })

  test('opens a picture that is a link to a picture, and comes back to the link', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const link = page.getByRole('link', { name: 'Linked' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).pathname).toBe(article)
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('shows a wide table whole, and no id of it a second time (copyOf)', async () => {
    const { page } = await open(article, wide)
    await started(page)
    await page
      .locator('.table-scroll td')
      .first()
      .evaluate((cell) => (cell.id = 'a-cell'))
    await page.locator('.table-scroll + * button').click()
    const width = await page.locator('dialog table').evaluate((table) => table.getBoundingClientRect().width)
    expect(width).toBeGreaterThan(900)
    expect(await page.locator('#a-cell').count()).toBe(1)
  })
})

test('a diagram that the page shows small can be opened as large as it was drawn', async () => {
  const { page } = await open(article, { viewport: { width: 390, height: 844 } })
  await started(page)
  const widthOf = async (svg: string) => (await page.locator(svg).first().boundingBox())!.width
  // The other one has room.
  await page.locator('figure.diagram + * button').click()
  const large = await widthOf('dialog svg')
  expect(large).toBeGreaterThan(2 * (await widthOf('figure.diagram > svg')))
  expect(large).toBeCloseTo(Number(await page.getAttribute('dialog svg', 'width')), 1)
})

test('what another host plays is not asked for before it is pressed', async () => {
  const { page } = await open(article, wide)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.route(/^https:/, (route) => route.fulfill({ body: 'played' }))
  await page.reload()
  await started(page)
  const link = page.getByRole('link', { name: 'A talk Load from YouTube' })
  await link.scrollIntoViewIfNeeded()
  const before = await link.boundingBox()
  expect(asked.filter((url) => !url.startsWith(origin()))).toEqual([])
  await link.click()
  const frame = page.locator('iframe[title="A talk (YouTube)"]')
  expect(await frame.boundingBox()).toEqual(before)
  expect(await frame.getAttribute('src')).toBe('https://www.youtube-nocookie.com/embed/nothing?autoplay=1')
  expect(await frame.getAttribute('sandbox')).not.toContain('top-navigation')
})

describe('code blocks', () => {
  test('are copied without numbers, titles and prompts', async () => {
    const { page } = await open(article, clipboard)
    await started(page)
    const copy = async (at: number) => {
      const block = page.locator('[itemprop=articleBody] pre').nth(at)
      await block.hover()
      await block.getByRole('button', { name: 'Copy' }).click()
      await block.getByRole('button', { name: 'Copied' }).waitFor()
      return copied(page)
    }
    expect(await copy(0)).toBe(
      "const lease = take('reindex')\nlease.renew()\nlease.check()\n/* and\n   so on */",
    )
    expect(await copy(2)).toBe('npm install\nnpm run build \\\n  --watch')
  })

  test.each(['light', 'dark'] as const)(
    'show what a diff takes away and adds in colours of their own when it is %s, as legible as the rest',
    async (colorScheme) => {
      const { page } = await open(article, { ...wide, colorScheme })
      await started(page)
      const look = (selector: string) =>
        page.locator(`[itemprop=articleBody] pre ${selector}`).evaluate((line) => {
          const { color, backgroundColor } = getComputedStyle(line)
          return { text: line.textContent.trim(), color, backgroundColor }
        })
      const [added, removed] = [await look('.hljs-addition'), await look('.hljs-deletion')]
      expect([added.text, removed.text]).toEqual(['+lease.renew({ every: 5 })', '-lease.renew()'])
      expect(added.color).not.toBe(removed.color)
      expect(added.backgroundColor).not.toBe(removed.backgroundColor)
      expect(await axeFindings(page)).toEqual([])
    },
  )

  test('mark lines, fold what is long and find words in the fold', async () => {
    const { page } = await open(article, wide)
    await started(page)
    expect(await page.locator('pre .line[data-mark]').allInnerTexts()).toEqual([
      expect.stringContaining('renew'),
      expect.stringContaining('and'),
      expect.stringContaining('so on'),
    ])
    const long = page.locator('.code-block[data-long] pre')
    const height = () => long.evaluate((block) => block.clientHeight)
    const folded = await height()
    expect(folded).toBeLessThan(500)
    // What a search within the page does with what it has found.
    await long.evaluate((block) => block.scrollTo(0, 600))
    await page.waitForFunction((low) => {
      return (document.querySelector('.code-block[data-long] pre')?.clientHeight ?? 0) > low
    }, folded)
  })

  test('that are too wide can be opened as large as the window', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const block = page.locator('.prose[itemprop] pre[data-lang=sh]')
    await block.hover()
    await block.getByRole('button', { name: 'Enlarge' }).click()
    const large = page.locator('dialog pre')
    expect(await large.innerText()).toContain('a-very-long-word')
    expect(await large.locator('button').count()).toBe(0)
    expect((await large.boundingBox())!.width).toBeGreaterThan((await block.boundingBox())!.width)
  })

  test('wrap all together, and the choice is kept', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const block = page.locator('pre[data-lang=sh]')
    await block.hover()
    await block.getByRole('button', { name: 'Wrap lines' }).click()
    const fits = () => block.evaluate((each) => each.scrollWidth <= each.clientWidth + 1)
    expect(await fits()).toBe(true)
    await page.reload()
    await started(page)
    await page.waitForSelector('pre[data-wrap]')
    expect(await fits()).toBe(true)
  })
})
