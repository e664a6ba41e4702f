import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { browserSession, isMarked, mark, started } from './session'

const grpc = '/en/microservices-communication-using-grpc/'
const { open, origin } = browserSession(() => inject('site'))

const heading = (page: Page) => page.locator('h1:visible').innerText()
const scrolled = (page: Page) => page.evaluate(() => scrollY)

// Every element in the page with all its computed styles.
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].map((element) => {
      const style = getComputedStyle(element)
      const values = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)
      return `${element.tagName} ${element.className} ${values.join('; ')}`
    }),
  )

describe('reading', () => {
  test('how much of a series has been read stands apart from its title, before anything is done', async () => {
    const { page } = await open('/en/a-deadline-is-a-budget/')
    await page.evaluate(() => localStorage.setItem('lectern:finished', JSON.stringify([location.pathname])))
    await page.goto(`${origin()}/en/retries-without-a-stampede/`)
    const read = page.locator('summary').getByText(/of \d read/)
    await read.waitFor()
    expect(
      await read.evaluate((text) => Number.parseFloat(getComputedStyle(text).marginLeft)),
    ).toBeGreaterThan(5)
  })

  test('an article opens from home without leaving the document, and going back finds the same place', async () => {
    const { page, complaints } = await open('/')
    await started(page)
    await mark(page)
    await page.evaluate(() => scrollTo(0, 500))
    const link = page.locator('main a[href^="/en/"]').last()
    const title = (await link.innerText()).trim()
    await link.scrollIntoViewIfNeeded()
    const place = await scrolled(page)
    await page.evaluate(() => (document.querySelector('main')!.lastElementChild!.id = 'the-list'))
    await link.click()
    await page.waitForSelector('[data-kind=article]')
    expect(await heading(page)).toContain(title)
    expect(await scrolled(page)).toBe(0)
    // The list waits out of sight, and is the same one afterwards.
    expect(await page.locator('#the-list').isVisible()).toBe(false)
    expect(await page.locator('main > :first-child h1').innerText()).toBe(await heading(page))
    expect(await page.title()).toContain(title)
    await page.goBack()
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 3, place)
    expect(await page.locator('#the-list').isVisible()).toBe(true)
    expect(await isMarked(page)).toBe(true)
    await page.goForward()
    await page.waitForFunction((text) => document.title.includes(text), title)
    expect(await page.locator('[itemprop=articleBody]').innerText()).not.toBe('')
    expect(complaints).toEqual([])
  })

  test('of a long article the beginning is painted first; then all of it is there, and the keyboard at its start', async () => {
    const { page, complaints } = await open('/')
    await started(page)
    await page.evaluate(() => {
      const seen: number[] = []
      const look = () => {
        const length = document.querySelector('[itemprop=articleBody]')?.textContent.length
        if (length !== undefined && length !== seen.at(-1)) seen.push(length)
        requestAnimationFrame(look)
      }
      look()
      Object.assign(window, { seen })
    })
    await page.locator(`main a[href="${grpc}"]`).first().click()
    await page.waitForSelector('article footer')
    const { html } = (await (await fetch(`${origin()}${grpc}index.json`)).json()) as { html: string }
    const whole = await page.evaluate((text) => {
      const element = document.createElement('div')
      element.innerHTML = text
      return element.textContent.length
    }, html)
    const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen[0]).toBeLessThan(whole / 2)
    expect(seen[1]).toBe(whole)
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN')
    expect(complaints).toEqual([])
  })

  test('when the reader acts, an article is drawn once out of sight, and nothing of it stays', async () => {
    const { page, complaints } = await open('/')
    await started(page)
    // The document as the app finds it, and what comes and goes in it.
    await page.evaluate(() => {
      const drawn = { articles: 0, children: document.body.children.length, events: 0 }
      document.addEventListener('lectern:page', () => drawn.events++)
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && node.matches('[inert]')) drawn.articles++
      }).observe(document.body, { childList: true })
      Object.assign(window, { drawn })
    })
    const state = () =>
      page.evaluate(() => {
        const { articles, children, events } = (window as unknown as { drawn: Record<string, number> }).drawn
        const rest = document.body.children.length - children!
        const sheet = document.querySelector<HTMLLinkElement>('link[data-styles]')?.media
        return { articles, rest, events, mains: document.querySelectorAll('main').length, sheet }
      })
    await page.waitForTimeout(500)
    expect(await state()).toEqual({ articles: 0, rest: 0, events: 0, mains: 1, sheet: 'not all' })
    await page.mouse.wheel(0, 300)
    await expect.poll(state).toEqual({ articles: 1, rest: 0, events: 0, mains: 1, sheet: 'all' })
    expect(await page.title()).not.toBe('')
    expect(complaints).toEqual([])
  })

  test('a link to a section far down an article opens there', async () => {
    const { page } = await open('/')
    await started(page)
    await page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = `${url}#references`
      document.querySelector('main')!.prepend(link)
      link.click()
    }, grpc)
    await page.waitForSelector('#references')
    await page.waitForFunction(() => {
      const top = document.querySelector('#references')!.getBoundingClientRect().top
      return top >= 0 && top < innerHeight
    })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('references')
  })

  test('an article leads to its category, its tags and on to other articles', async () => {
    const { page } = await open(grpc)
    await started(page)
    await mark(page)
    await page.locator('a[href*="tags/grpc"]').first().click()
    await page.waitForSelector('[data-kind=taxonomy]')
    expect(new URL(page.url()).pathname).toBe('/tags/grpc/')
    await page.locator(`main a[href="${grpc}"]`).first().click()
    await page.waitForSelector('[data-kind=article]')
    await page.locator('a[href*="categories/microservices"]').first().click()
    await page.waitForSelector('[data-kind=taxonomy]')
    expect(await page.locator('main a[href^="/en/"]').count()).toBeGreaterThan(1)
    expect(await isMarked(page)).toBe(true)
  })

  test('the language switch leads to the counterpart and changes the words, the document and back', async () => {
    const { page } = await open('/cn/')
    await started(page)
    await page.locator('main a[href^="/cn/"]').first().click()
    await page.waitForSelector('[data-kind=article]')
    await mark(page)
    const slug = new URL(page.url()).pathname.split('/').at(-2)
    await page.locator('header a[hreflang=en], header a[lang=en]').first().click()
    await page.waitForURL(`**/en/${slug}/`)
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    expect(await page.locator('[data-kind]').getAttribute('lang')).toBe('en')
    expect(await isMarked(page)).toBe(true)
    await page.goBack()
    await page.waitForFunction(() => document.documentElement.lang === 'zh')
  })

  test('the theme follows the system until the reader chooses, and the choice is there before the first paint', async () => {
    const { page } = await open('/', { colorScheme: 'light' })
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await ground()
    expect(dark).not.toBe(light)
    await started(page)
    const chosen = () => page.evaluate(() => document.documentElement.dataset['theme'])
    expect(await chosen()).toBeUndefined()
    for (let clicks = 0; clicks < 3 && (await chosen()) !== 'light'; clicks++) {
      await page.locator('header button').first().click()
    }
    expect(await ground()).toBe(light)
    await page.goto(origin() + grpc, { waitUntil: 'commit' })
    await page.waitForSelector('main', { state: 'attached' })
    expect(await ground()).toBe(light)
  })

  test.each([
    ['a section of an English article', grpc],
    ['a section of a Chinese article', '/cn/microservices-communication-using-grpc/'],
  ])('%s opens from its address, from the contents and after going back', async (_, path) => {
    const { page } = await open(path)
    const id = await page.locator('[itemprop=articleBody] h2[id]').nth(2).getAttribute('id')
    const top = () =>
      page.evaluate((anchor) => document.getElementById(anchor ?? '')?.getBoundingClientRect().top, id)
    await page.goto(`${origin()}${path}#${encodeURIComponent(id ?? '')}`)
    await started(page)
    expect(Math.abs((await top()) ?? 999)).toBeLessThan(160)
    await page.goto(origin() + path)
    await started(page)
    await mark(page)
    await page.evaluate((anchor) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      links.find(({ hash }) => decodeURIComponent(hash) === `#${anchor}`)?.click()
    }, id)
    await page.waitForFunction((anchor) => {
      return Math.abs(document.getElementById(anchor ?? '')?.getBoundingClientRect().top ?? 999) < 160
    }, id)
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`)
    await page.goBack()
    await page.waitForFunction(() => scrollY === 0)
    expect(await isMarked(page)).toBe(true)
  })
})

describe('without JavaScript', () => {
  test('an article has its text, its contents and its ways on; links and the menu work', async () => {
    const { page } = await open(grpc, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    expect(await page.locator('h1:visible').count()).toBe(1)
    expect(await page.locator('[itemprop=articleBody] h2').count()).toBeGreaterThan(5)
    expect(await page.locator('a[data-intro]').count()).toBe(8)
    await page.locator('header summary').first().click()
    await page.locator('header a[href="/archive/"]').click()
    await page.waitForURL('**/archive/')
    expect(await page.locator('main a[href^="/en/"]').count()).toBeGreaterThan(9)
  })
})

describe('when the network does not play along', () => {
  test('a payload that is missing gives way to the document', async () => {
    const { page } = await open('/')
    await started(page)
    await page.route('**/index.json', (route) => route.fulfill({ status: 404, body: 'gone' }))
    await mark(page)
    const link = page.locator('main a[href^="/en/"]').first()
    const href = await link.getAttribute('href')
    await link.click()
    await page.waitForURL(`**${href}`)
    await page.waitForSelector('[itemprop=articleBody]')
    expect(await isMarked(page)).toBe(false)
  })

  test('a slow payload shows a progress bar, and the last of two clicks counts', async () => {
    const { page } = await open('/')
    await started(page)
    await page.route('**/index.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600))
      await route.continue()
    })
    const links = page.locator('main h2 a[href^="/en/"], main h3 a[href^="/en/"]')
    await links.nth(0).click()
    await page.waitForFunction(() => document.querySelector('[data-active]') !== null)
    const title = (await links.nth(1).innerText()).trim()
    await links.nth(1).click()
    await page.waitForSelector('[data-kind=article]')
    expect(await heading(page)).toContain(title)
  })
})

// The page brings the rules that it needs; all others wait for the next page. What scripts add must not need those.
describe('the rules that a page comes with', () => {
  const kinds = ['/', grpc, '/archive/', '/tags/', '/series/calls-that-fail-well/', '/search/?q=deadline']
  test.each(kinds)('draw all that is on %s', async (path) => {
    const { page } = await open(path)
    await started(page)
    await page.waitForLoadState('networkidle')
    const before = await looks(page)
    await page.evaluate(() => {
      document.querySelector<HTMLLinkElement>('link[data-styles]')!.media = 'all'
    })
    expect(await looks(page)).toEqual(before)
  })
})
