import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aidsSession, article } from './aids-session'
import { started } from './session'

const { open, origin } = aidsSession()

const wide = { viewport: { width: 1300, height: 800 } }
const clipboard = { ...wide, permissions: ['clipboard-read', 'clipboard-write'] }
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

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

test('the address of a link is printed behind its words, once', async () => {
  const { page } = await open(article, wide)
  await page.emulateMedia({ media: 'print' })
  const printed = (link: string) =>
    page.locator(link).evaluate((element) => getComputedStyle(element, '::after').content)
  expect(await printed('.footnotes a[href="https://example.org/"]')).toContain('https://example.org/')
  expect(await printed('.footnotes a[href="https://example.org/bare"]')).toBe('none')
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
