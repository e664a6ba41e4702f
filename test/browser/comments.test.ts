import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { blogsSession } from './blog-session'
import { started } from './session'

const text = 'Words to scroll past before anybody talks.\n\n'.repeat(60)

const blog = (comments: string) => ({
  '_config.yml': `title: Talk\nurl: https://talk.example\npermalink: /:title/\ncomments: ${comments}\n`,
  '_posts/2024-01-01-first.md': `---\ntitle: First\nkey: as-ever\n---\n\n${text}`,
  '_posts/2024-01-02-second.md': `---\ntitle: Second\n---\n\n${text}`,
})

const { open, origin } = blogsSession({
  '/giscus/': blog('{ provider: giscus, giscus: { repo: a/talk, repo_id: R_1, category_id: C_1 } }'),
  '/utterances/': blog(
    '{ provider: utterances, utterances: { repo: a/talk, issue_term: title, label: blog } }',
  ),
  '/disqus/': blog('{ provider: disqus, disqus: { shortname: talk } }'),
})

// Stands in for the script of giscus and of utterances: writes down what it was told, and puts a frame below it.
const frameScript = `{
  const { attributes, parentElement, src } = document.currentScript
  const told = Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))
  const p = Object.assign(document.createElement('p'), { className: 'told', textContent: JSON.stringify(told) })
  parentElement.append(p, Object.assign(document.createElement('iframe'), { src: new URL('/frame', src) }))
}`
const frame = '<body><script>onmessage = ({ data }) => document.body.append(JSON.stringify(data))</script>'

// Stands in for the script of Disqus, which asks the page's function what it is to show.
const disqusScript = `{
  const show = (config) => {
    const told = { page: {} }
    config.call(told)
    const p = Object.assign(document.createElement('p'), { className: 'told', textContent: JSON.stringify(told) })
    document.getElementById('disqus_thread').replaceChildren(p)
    document.body.dataset.shown = 1 + Number(document.body.dataset.shown ?? 0)
  }
  window.DISQUS = { reset: ({ reload, config }) => reload && show(config) }
  show(disqus_config)
}`

async function openFirst(base: string, host: string): Promise<{ page: Page; asked: string[] }> {
  const { page } = await open('/giscus/404.html', {
    viewport: { width: 1000, height: 700 },
    colorScheme: 'dark',
  })
  const asked: string[] = []
  await page.route(`https://${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/frame') return route.fulfill({ contentType: 'text/html', body: frame })
    asked.push(pathname)
    const body = base === '/disqus/' ? disqusScript : frameScript
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto(`${origin()}${base}first/`)
  await started(page)
  return { page, asked }
}

async function told(page: Page): Promise<unknown> {
  await page.locator('#comments').scrollIntoViewIfNeeded()
  return JSON.parse(await page.locator('.told').innerText())
}

async function toSecond(page: Page): Promise<void> {
  await page.locator('a[rel=next], a[rel=prev]').first().click()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Second')
}

const switchTheme = (page: Page) => page.getByRole('button', { name: 'Light or dark' }).click()

const framed = [
  {
    base: '/giscus/',
    host: 'giscus.app',
    tells: { 'data-repo': 'a/talk', 'data-category-id': 'C_1', 'data-theme': 'dark', 'data-lang': 'en' },
    light: '{"giscus":{"setConfig":{"theme":"light"}}}',
    dark: '"theme":"dark"',
  },
  {
    base: '/utterances/',
    host: 'utteranc.es',
    tells: { repo: 'a/talk', 'issue-term': 'title', label: 'blog', theme: 'github-dark' },
    light: '{"type":"set-theme","theme":"github-light"}',
    dark: '"theme":"github-dark"',
  },
]

describe.each(framed)('$host', ({ base, host, tells, light, dark }) => {
  test('is asked when the reader is near, follows the theme, and begins anew for the next article', async () => {
    const { page, asked } = await openFirst(base, host)
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    expect(await told(page)).toMatchObject({ src: `https://${host}/client.js`, ...tells })
    const heard = page.frameLocator('iframe').locator('body')
    await heard.waitFor({ state: 'attached' })
    await switchTheme(page)
    await expect.poll(() => heard.innerText()).toBe(light)
    await switchTheme(page)
    await expect.poll(() => heard.innerText()).toContain(dark)
    await toSecond(page)
    expect(await page.locator('.told, iframe').count()).toBe(0)
    expect(await told(page)).toMatchObject(tells)
    expect(asked).toEqual(['/client.js', '/client.js'])
    await page.context().close()
  })
})

test('Disqus finds the thread by key and address, is loaded once, and is told of theme and article', async () => {
  const { page, asked } = await openFirst('/disqus/', 'talk.disqus.com')
  await page.waitForTimeout(300)
  expect(asked).toEqual([])
  const url = 'https://talk.example/disqus/'
  expect(await told(page)).toEqual({ page: { url: `${url}first/`, identifier: 'as-ever' }, language: 'en' })
  const shown = () => page.evaluate(() => document.body.dataset['shown'])
  expect(await shown()).toBe('1')
  await switchTheme(page)
  await expect.poll(shown).toBe('2')
  await toSecond(page)
  expect(await page.locator('.told').count()).toBe(0)
  expect(await told(page)).toEqual({ page: { url: `${url}second/` }, language: 'en' })
  expect(asked).toEqual(['/embed.js'])
  await page.context().close()
})

test.each(['giscus', 'utterances', 'disqus'])('%s that is kept away is said to be', async (name) => {
  const { page } = await open('/giscus/404.html')
  await page.route(/giscus\.app|utteranc\.es|disqus\.com/, (route) => route.abort())
  await page.goto(`${origin()}/${name}/first/`)
  await started(page)
  await page.locator('#comments').scrollIntoViewIfNeeded()
  const place = page.locator('#comments + div')
  await place.getByText('comments').waitFor()
  expect(await place.innerText()).toBe('The comments cannot be reached.')
  await page.context().close()
})

test('without scripts the word about that stands where the comments would', async () => {
  const { page } = await open('/giscus/first/', { javaScriptEnabled: false })
  const [title, word] = await Promise.all(
    ['#comments', '#comments ~ noscript'].map((each) => page.locator(each).boundingBox()),
  )
  expect(word!.y - (title!.y + title!.height)).toBeLessThan(40)
  await page.context().close()
})
