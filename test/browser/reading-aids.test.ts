import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aidsSession, article } from './aids-session'
import { started } from './session'

const { open, origin } = aidsSession()

const wide = { viewport: { width: 1300, height: 800 } }
const clipboard = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] }
const current = (page: Page) =>
  page.locator('nav[aria-label="On this page"] a[aria-current]').first().innerText()
const toId = (page: Page, id: string) =>
  page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id)
const places = (page: Page) =>
  page
    .locator('[itemprop=articleBody] :is(h2, h3, p, pre, li)')
    .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().top + scrollY)))
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const isCurrent = (page: Page, text: string) =>
  page.waitForFunction(
    (words) => document.querySelector('nav[aria-label] a[aria-current="location"]')?.textContent === words,
    text,
  )

test.each([412, 1300])(
  'the aids move nothing of the text that stands there before them: %i px',
  async (width) => {
    const viewport = { width, height: 800 }
    const { page } = await open(article, { viewport })
    await started(page)
    await page.getByRole('button', { name: 'Enlarge', exact: true }).first().waitFor()
    const withAids = await places(page)
    await page.route('**/*.js', (route) => route.abort())
    await page.reload()
    expect(await places(page)).toEqual(withAids)
  },
)

describe('the current section', () => {
  test('goes with the text: in a long section, at its end, and for the last ones however short', async () => {
    const { page } = await open(article, wide)
    await started(page)
    expect(await page.locator('nav[aria-label="On this page"] a[aria-current]').count()).toBe(0)
    await toId(page, 'what-comes-first')
    await isCurrent(page, 'What comes first')
    await page.mouse.wheel(0, 900)
    await isCurrent(page, 'What comes first')
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await isCurrent(page, 'Very last')
  })

  test('is the one that was asked for, from the contents, from the address and on load', async () => {
    const { page } = await open(`${article}#short-end`, wide)
    await started(page)
    await isCurrent(page, 'Short end')
    for (const name of ['Very last', 'Short end', 'Code', 'Short end']) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await isCurrent(page, name)
    }
    await page.evaluate(() => (location.hash = '#very-last'))
    await isCurrent(page, 'Very last')
    const foot = await page.evaluate(() => scrollY)
    await page.mouse.move(300, 400)
    await page.mouse.wheel(0, -3000)
    await page.waitForFunction((y) => scrollY < y - 2000, foot)
    await page.waitForTimeout(100)
    expect(await current(page)).not.toBe('Very last')
  })
})

test('a heading’s anchor copies the section’s address and says so', async () => {
  const { page } = await open(article, clipboard)
  await started(page)
  await page.locator('#code a.anchor').focus()
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#code a.anchor[data-copied="Link copied"]')
  expect(await copied(page)).toBe(`${origin()}${article}#code`)
})

test('a line along the top grows with the text', async () => {
  const { page } = await open(article, wide)
  await started(page)
  const width = () =>
    page.evaluate(() => {
      const line = document.querySelector('article [aria-hidden="true"]:empty')
      return Math.round(((line?.getBoundingClientRect().width ?? -1) / innerWidth) * 100)
    })
  await page.waitForTimeout(50)
  expect(await width()).toBe(0)
  await page.evaluate(() => {
    const { top, height } = document.querySelector('[itemprop=articleBody]')!.getBoundingClientRect()
    scrollTo(0, scrollY + top + (height - innerHeight) / 2)
  })
  await page.waitForTimeout(100)
  expect(Math.abs((await width()) - 50)).toBeLessThan(3)
})

describe('the reader’s place', () => {
  test('is offered on the next visit, leads back to it and can be dismissed', async () => {
    const { page } = await open(article, wide)
    await started(page)
    await page.mouse.move(300, 400)
    await toId(page, 'a-wide-table')
    await page.waitForFunction(() => localStorage.getItem('lectern:places')?.includes('a-wide-table'))
    await page.evaluate(() => scrollTo(0, 0))
    await page.evaluate(() => localStorage.setItem('kept', localStorage.getItem('lectern:places') ?? ''))
    const visit = async (hash = '') => {
      await page.goto('about:blank')
      await page.goto(`${origin()}/`)
      await page.evaluate(() => localStorage.setItem('lectern:places', localStorage.getItem('kept') ?? ''))
      await page.goto(`${origin()}${article}${hash}`)
      await started(page)
    }
    await visit()
    const offer = page.getByRole('button', { name: 'Continue at: A wide table' })
    await offer.click()
    await isCurrent(page, 'A wide table')
    expect(await offer.count()).toBe(0)
    await visit()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    expect(await offer.count()).toBe(0)
    await visit('#code')
    await page.waitForTimeout(400)
    expect(await offer.count()).toBe(0)
  })
})

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
  test('show title and excerpt after a moment, and go with Escape', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const link = page.getByRole('link', { name: 'the other article' })
    await link.hover()
    const preview = page.getByRole('tooltip')
    await preview.waitFor()
    expect(await preview.innerText()).toContain('The Other One')
    expect(await preview.innerText()).toContain('What the other one says.')
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
  test('shows a picture with its caption, who made it, and its original; keys open and close it', async () => {
    const { page } = await open(article, wide)
    await started(page)
    const picture = page.getByRole('button', { name: 'Enlarge: A blue field' })
    await picture.focus()
    await page.keyboard.press('Enter')
    const box = page.getByRole('dialog')
    await box.waitFor()
    expect(await box.innerText()).toContain('Blue, as far as it goes · Photo: Ann · CC0')
    expect(await box.getByRole('link', { name: 'Ann' }).getAttribute('href')).toBe('/en/other/')
    expect(await box.getByRole('link', { name: 'Original picture' }).getAttribute('href')).toBe(
      '/assets/field.svg',
    )
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

  test('shows a wide table whole', async () => {
    const { page } = await open(article, wide)
    await started(page)
    await page.locator('.table-scroll + * button').click()
    const width = await page.locator('dialog table').evaluate((table) => table.getBoundingClientRect().width)
    expect(width).toBeGreaterThan(900)
  })
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

test('a site that begins dark can be turned light, stays so, and be turned back', async () => {
  const { page } = await open(article, wide)
  const dark = () => page.addStyleTag({ content: 'html:root:not([data-theme]){color-scheme:dark}' })
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  await dark()
  await started(page)
  expect(await scheme()).toBe('dark')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  expect(await scheme()).toBe('light')
  await page.reload()
  await dark()
  await started(page)
  expect(await scheme()).toBe('light')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  expect(await scheme()).toBe('dark')
  expect(await page.evaluate(() => localStorage.getItem('lectern:theme'))).toBeNull()
})

test('what is printed is the article, dark on white in any theme, with no line of code cut', async () => {
  const { page } = await open(article, { viewport: { width: 643, height: 900 }, colorScheme: 'dark' })
  await page.evaluate(() => localStorage.setItem('lectern:theme', 'dark'))
  await page.reload()
  await started(page)
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => {
    return {
      ink: getComputedStyle(document.querySelector('.prose p') ?? document.body).color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      cut: [...document.querySelectorAll('pre')].filter((pre) => pre.scrollWidth > pre.clientWidth + 1)
        .length,
      shown: [...document.querySelectorAll('header nav, aside, footer, [data-ui]:not(.code-title)')]
        .filter((element) => element.checkVisibility() && !element.closest('main footer'))
        .map((element) => element.outerHTML),
    }
  })
  expect(printed).toEqual({ ink: 'rgb(28, 35, 32)', paper: 'rgb(255, 255, 255)', cut: 0, shown: [] })
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
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

test('the intro list ticks off what has been read, also on the next visit', async () => {
  const { page } = await open(article, wide)
  await started(page)
  const ticked = () => page.locator('a[data-intro][data-read]').allInnerTexts()
  await page.waitForTimeout(300)
  expect(await ticked()).toEqual([])
  await toId(page, 'what-comes-first')
  await page.waitForTimeout(100)
  // To jump over a section is not to read it.
  await toId(page, 'code')
  await page.waitForSelector('a[data-intro][data-read]')
  expect(await ticked()).toEqual(['What comes first'])
  await page.reload()
  await page.waitForSelector('a[data-intro][data-read]')
  expect(await ticked()).toEqual(['What comes first'])
})

describe('around the article', () => {
  test('the system’s own way to share is offered where there is one', async () => {
    const { page } = await open('/', wide)
    await page.addInitScript(() => {
      navigator.share = async (what) => void Object.assign(window, { what })
    })
    await page.goto(origin() + article)
    await started(page)
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByRole('button', { name: 'Share with …' }).click()
    expect(await page.evaluate(() => (window as unknown as { what: unknown }).what)).toEqual({
      title: 'Everything',
      url: `https://aids.example${article}`,
    })
  })

  test('comments that are shown change with the theme', async () => {
    const { page } = await open('/', { ...wide, colorScheme: 'dark' })
    await page.route('https://giscus.app/**', (route) => {
      const frame = `<script>onmessage = ({ data }) => document.body.append(JSON.stringify(data))</script><body>`
      const client = `document.querySelector('.giscus').innerHTML = '<iframe src="https://giscus.app/widget"></iframe>'`
      return route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: client })
        : route.fulfill({ contentType: 'text/html', body: frame })
    })
    await page.goto(origin() + article)
    await started(page)
    await page.locator('#comments').scrollIntoViewIfNeeded()
    const words = page.frameLocator('.giscus iframe').locator('body')
    await words.waitFor()
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.waitForTimeout(100)
    expect(await words.innerText()).toBe('{"giscus":{"setConfig":{"theme":"light"}}}')
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.waitForTimeout(100)
    expect(await words.innerText()).toContain('"dark"')
  })

  test('its Markdown and its address can be copied; links to share it know nothing of the reader', async () => {
    const { page } = await open(article, clipboard)
    await started(page)
    await page.getByRole('link', { name: 'Copy as Markdown' }).click()
    await page.getByRole('link', { name: 'Copied' }).waitFor()
    expect(await copied(page)).toContain('## What comes first')
    await page.locator('summary', { hasText: 'Share' }).click()
    await page.getByRole('link', { name: 'Copy link' }).click()
    await page.waitForFunction(() => document.body.innerText.includes('Copied'))
    expect(await copied(page)).toBe(`https://aids.example${article}`)
    const href = await page.getByRole('link', { name: 'Hacker News' }).getAttribute('href')
    expect(href).toContain(encodeURIComponent(`https://aids.example${article}`))
  })

  test('comments come when the reader is near, in the page’s theme, and for each article anew', async () => {
    const { page } = await open('/', { ...wide, colorScheme: 'dark' })
    const asked: string[] = []
    await page.route('https://giscus.app/**', (route) => {
      asked.push(route.request().url())
      const body = `{ const { dataset, parentElement } = document.currentScript
        parentElement.insertAdjacentHTML('beforeend', '<p id="talk">' + [dataset.repo, dataset.categoryId, dataset.theme, dataset.lang].join() + '</p>') }`
      return route.fulfill({ contentType: 'text/javascript', body })
    })
    await page.goto(origin() + article)
    await started(page)
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    await page.locator('#comments').scrollIntoViewIfNeeded()
    expect(await page.locator('#talk').innerText()).toBe('aids/talk,C_1,dark,en')
    await page.locator('a[rel=next], a[rel=prev]').first().click()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'The Other One')
    expect(await page.locator('#talk').count()).toBe(0)
    await page.locator('#comments').scrollIntoViewIfNeeded()
    await page.locator('#talk').waitFor()
    expect(asked.length).toBeGreaterThan(0)
  })

  test('comments that are kept away say so', async () => {
    const { page } = await open('/', wide)
    await page.route('https://giscus.app/**', (route) => route.abort())
    await page.goto(origin() + article)
    await started(page)
    await page.locator('#comments').scrollIntoViewIfNeeded()
    const place = page.locator('#comments + div')
    await place.getByText('comments').waitFor()
    expect(await place.innerText()).toBe('The comments cannot be reached.')
  })
})

test.each(['payload', 'root', 'main'])(
  'a heading of the name that a page might use itself is found: #%s',
  async (id) => {
    const { page, complaints } = await open(`/en/names/#${id}`, wide)
    await started(page)
    const at = await page.evaluate((name) => {
      const heading = [...document.querySelectorAll('h2')].find((each) => each.id === name)
      return heading?.getBoundingClientRect().top
    }, id)
    expect(at).toBeLessThan(100)
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('header a')!.click())
    await page.waitForSelector('[data-kind=list]')
    expect(complaints).toEqual([])
  },
)

test('the site’s own script in every head is told of each page that follows', async () => {
  const { page } = await open('/fr/un/', wide)
  await started(page)
  await page.getByRole('link', { name: 'Autre chose' }).click()
  await page.waitForFunction(() => document.title.startsWith('The Other One'))
  await page.goBack()
  await page.waitForFunction(() => document.title.startsWith('Un'))
  expect(await page.evaluate(() => (window as unknown as { visits: string[] }).visits)).toEqual([
    '/en/other/',
    '/fr/un/',
  ])
})

test('a page in another language speaks it from the start and after a click', async () => {
  const { page, complaints } = await open('/fr/un/', wide)
  await started(page)
  expect(await page.locator('main').innerText()).toContain('1 min de lecture')
  await page.getByRole('link', { name: 'Autre chose' }).click()
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('min read'))
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('min de lecture'))
  // The comments' host is not there, and short pages are near it at once.
  expect(complaints.filter((text) => !text.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([])
})

test('without JavaScript the text is whole: folds open, footnotes stand at the end', async () => {
  const { page } = await open(article, { ...wide, javaScriptEnabled: false })
  await page.locator('.code-fold').click()
  expect(
    await page.locator('.code-block[data-long] pre').evaluate((block) => block.clientHeight),
  ).toBeGreaterThan(800)
  expect(await page.locator('.footnotes li').count()).toBe(2)
})

test('no aid complains, and none is loaded for a page that has no use for it', async () => {
  const { page, complaints } = await open('/en/other/', wide)
  await started(page)
  await page.waitForTimeout(200)
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\/|-[^-]*$/g, '')),
  )
  for (const name of ['code-blocks', 'footnotes', 'light-box', 'link-preview', 'intro-ticks'])
    expect(loaded).not.toContain(name)
  await page.goto(`${origin()}${article}`)
  await started(page)
  await page.waitForTimeout(300)
  expect(complaints).toEqual([])
})
