import { expect, test } from 'vitest'
import { interfaceLanguages } from '../../src/catalog/interface-language'
import { blogSession } from './blog-session'
import { started } from './session'

const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="900" height="900"/>'
const { open } = blogSession({
  '_config.yml': 'title: دفتر\nurl: https://example.org\nlang: ar\npermalink: /:title/\n',
  '_posts/2024-01-05-queue.md': `---\ntitle: طابور الرسائل\ntags: [طوابير]\nlightbox: true\nchart: true\n---\n\nالطابور يحتفظ بالرسائل.\n\n![أول](/square.svg)\n\n![ثانٍ](/square.svg)\n\n| يسار | يمين |\n|:-----|-----:|\n| أ    | 12   |\n\n\`\`\`chart\n{"type": "bar", "data": {"labels": ["يناير"], "datasets": [{"data": [90]}]}}\n\`\`\`\n`,
  '_posts/2024-01-06-english.md': `---\ntitle: Queues\nlang: en\n---\n\nA queue keeps what waits: طابور.\n`,
  'square.svg': square,
})
const narrow = { viewport: { width: 390, height: 844 } }

test('what points along the line points to the left, also where a script draws it', async () => {
  const { page } = await open('/search/?q=الطابور', narrow)
  await page.waitForSelector('main summary svg')
  const scale = await page.locator('main summary svg').evaluate((angle) => getComputedStyle(angle).scale)
  expect(scale).toBe('-1 1')
})

test('an article of the other direction is found as it is written', async () => {
  const { page } = await open('/search/?q=طابور')
  await page.waitForSelector('main li[lang] + li[lang]')
  const titles = page.locator('main li[lang] > a > :first-child')
  const found = await titles.evaluateAll((all) =>
    all.map((title) => [title.textContent, getComputedStyle(title).direction]),
  )
  expect(found).toEqual([
    ['طابور الرسائل', 'rtl'],
    ['Queues', 'ltr'],
  ])
})

test('to the next picture it goes to the left', async () => {
  const { page } = await open('/queue/')
  await page.locator('img[data-zoom]').first().click()
  const box = page.locator('dialog[open]')
  await box.waitFor()
  const arrows = await box
    .locator('button:not(:last-child)')
    .evaluateAll((all) => all.map((arrow) => getComputedStyle(arrow).scale))
  expect(arrows).toEqual(['-1 1', '-1 1'])
  await page.keyboard.press('ArrowLeft')
  await page.waitForSelector('dialog[open] img[alt="ثانٍ"]')
  await page.keyboard.press('ArrowRight')
  await page.waitForSelector('dialog[open] img[alt="أول"]')
})

test('a chart’s numbers stand beside its lines, not on them', async () => {
  const { page } = await open('/queue/')
  const [number, line] = [page.locator('.plot text').first(), page.locator('.plot path').first()]
  const [text, grid] = [await number.boundingBox(), await line.boundingBox()]
  expect(text!.x + text!.width).toBeLessThanOrEqual(grid!.x)
})

test.each([
  ['/queue/', 'Arabic letters, which are joined, are not pushed together', ['normal', 'normal']],
  ['/english/', 'letters of English titles are, a little', ['-0.936px', '-0.19px']],
])('%s: %s', async (path, _, expected) => {
  const { page } = await open(path)
  const spacing = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((text) => getComputedStyle(text).letterSpacing)
  expect([await spacing('main h1'), await spacing('header a')]).toEqual(expected)
})

test.each([
  ['/queue/', ['ar']],
  ['/english/', []],
])(
  '%s: of the interface’s words a reader loads those of the page besides English: %j',
  async (path, expected) => {
    const { page, requests } = await open(path)
    await started(page)
    await page.waitForLoadState('networkidle')
    const names = requests.map((url) => /_app\/(.+)-.{6}\.js$/.exec(url)?.[1])
    expect(interfaceLanguages.filter((each) => names.includes(each.toLowerCase()))).toEqual(expected)
  },
)
