import { expect, inject, test } from 'vitest'
import { browserSession, isMarked, mark, started } from './session'

const { open, origin } = browserSession(() => inject('subSite'), '/sub')

test('under --base every link, picture and script stays below the base', async () => {
  const { page, complaints } = await open('/')
  const outside = async () => {
    const urls = await page.evaluate(() => [
      ...[...document.querySelectorAll<HTMLImageElement>('img[src], script[src]')].map(({ src }) => src),
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href], link[rel=stylesheet]')].map(
        ({ href }) => href,
      ),
    ])
    return urls.filter((url) => url.startsWith(origin()) && !url.startsWith(`${origin()}/sub/`))
  }
  expect(await outside()).toEqual([])
  await started(page)
  await mark(page)
  await page.locator('main a[href^="/sub/en/"]').first().click()
  await page.waitForSelector('[data-kind=article]')
  expect(await outside()).toEqual([])
  expect(await isMarked(page)).toBe(true)
  await page.goBack()
  await page.waitForSelector('[data-kind=list]')
  expect(complaints).toEqual([])
})
