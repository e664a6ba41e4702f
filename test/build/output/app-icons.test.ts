import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test, vi } from 'vitest'
import { authorsIcon } from '../../../src/build/output/app-icons/favicon'
import { blog, built, post, writeFiles } from '../blog'
import { parseXml, textOf } from '../xml'
import type * as Draw from '../../../src/build/output/share/draw'

// A font without one letter.
vi.mock('../../../src/build/output/share/draw', async (original: () => Promise<typeof Draw>) => ({
  ...(await original()),
  missingLetter: async (letter: string) => (letter === 'Q' ? letter : undefined),
}))

const config =
  'title: example & co\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\ndescription: Words.\n'
const files = { '_config.yml': config, '_posts/2024-01-05-a.md': post('title: A') }
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="red" d="M0 0h8v8H0z"/></svg>'

interface Manifest {
  icons: { src: string; sizes: string; type: string }[]
}

/** A blog with a plain red picture of so many pixels at a path. */
async function blogWith(name: string, size: number): Promise<string> {
  const dir = blog(files)
  const png = await sharp({ create: { width: size, height: size, channels: 4, background: 'red' } })
    .png()
    .toBuffer()
  writeFiles(dir, { [name]: '' })
  await sharp(png).toFile(path.join(dir, name))
  return dir
}

async function cornerOf(file: string): Promise<number[]> {
  const raw = await sharp(file).extract({ left: 20, top: 20, width: 1, height: 1 }).raw().toBuffer()
  return [...raw]
}

test.each([
  [
    ['/assets/a.svg', '/favicon.ico', '/assets/favicon-32x32.png', '/assets/apple-touch-icon.png'],
    '/assets/apple-touch-icon.png',
  ],
  [
    ['/favicon.ico', '/icons/android-chrome-512x512.png', '/apple-touch-icon.png'],
    '/icons/android-chrome-512x512.png',
  ],
  [['/assets/x/favicon.svg', '/assets/favicon.svg', '/favicon-512x512.png'], '/assets/favicon.svg'],
  [['/favicon.ico', '/iconic.png'], '/favicon.ico'],
  [['/assets/icon-pro-git.jpg'], undefined],
])('of %j the icon is %s', (paths, expected) => {
  const statics = paths.map((each) => ({ source: each.slice(1), path: each }))
  expect(authorsIcon({ statics })?.path).toBe(expected)
})

describe('favicon.svg', () => {
  test('is a letter of the title where the author has none', async () => {
    const { text } = await built(files)
    expect(textOf(parseXml(text('favicon.svg')), 'text')).toBe('E')
  })

  test('is the author’s drawing, wherever it lies', async () => {
    const { text } = await built({ ...files, 'assets/favicon.svg': drawing })
    expect(text('favicon.svg')).toBe(drawing)
  })

  test('holds the author’s picture where that is all there is', async () => {
    const { text } = await built(await blogWith('assets/favicon-32x32.png', 32))
    expect(text('favicon.svg')).toContain('href="data:image/png;base64,iVBOR')
    parseXml(text('favicon.svg'))
  })

  test.each([
    [100_000, true],
    [100_001, false],
  ])('holds no picture that is heavier than what it shows: %i bytes, %j (heaviest)', async (bytes, isOwn) => {
    const { text } = await built({ ...files, 'favicon.png': 'x'.repeat(bytes) })
    expect(text('favicon.svg').includes('<image')).toBe(isOwn)
  })
})

describe('manifest.webmanifest', () => {
  test('names the site and where it begins', async () => {
    const { text, page } = await built(files, { base: '/sub' })
    expect(JSON.parse(text('manifest.webmanifest'))).toEqual({
      name: 'example & co',
      short_name: 'example & co',
      description: 'Words.',
      lang: 'en',
      start_url: '/sub/',
      scope: '/sub/',
      display: 'minimal-ui',
      background_color: '#fcfcfa',
      theme_color: '#fcfcfa',
      icons: [{ src: '/sub/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
    })
    expect(page('/', 'list').meta.manifest).toBe('/sub/manifest.webmanifest')
    expect(page('/a/', 'article').meta.manifest).toBeUndefined()
  })

  test.each([
    ['assets/apple-touch-icon.png', 200, true],
    ['assets/favicon-32x32.png', 32, false],
  ])('has pictures of %s (%i pixels) where it is large enough', async (name, size, isOwn) => {
    const { text, out } = await built(await blogWith(name, size), { images: true })
    const { icons } = JSON.parse(text('manifest.webmanifest')) as Manifest
    expect(icons.map(({ src, sizes }) => `${src} ${sizes}`)).toEqual([
      '/favicon.svg any',
      '/icon-192.png 192x192',
      '/icon-512.png 512x512',
    ])
    for (const [file, edge] of [
      ['apple-touch-icon.png', 180],
      ['icon-192.png', 192],
      ['icon-512.png', 512],
    ] as const) {
      const { width, height, hasAlpha } = await sharp(readFileSync(path.join(out, file))).metadata()
      expect([width, height, hasAlpha]).toEqual([edge, edge, false])
    }
    const [red, green] = await cornerOf(path.join(out, 'icon-192.png'))
    expect(red === 255 && green === 0).toBe(isOwn)
  })

  test.each([60, 200])(
    'takes a letter where the author’s picture ends after %i bytes (usable)',
    async (bytes) => {
      const dir = await blogWith('assets/apple-touch-icon.png', 200)
      const file = path.join(dir, 'assets/apple-touch-icon.png')
      writeFileSync(file, readFileSync(file).subarray(0, bytes))
      const { out } = await built(dir, { images: true })
      const [red, green] = await cornerOf(path.join(out, 'icon-192.png'))
      expect(red === 255 && green === 0).toBe(false)
    },
  )

  test('has lines where no font has the title’s letter, as where there is none (missingLetter)', async () => {
    const [lacking, none] = await Promise.all(
      ['Quiet', '"!"'].map((title) =>
        built({ ...files, '_config.yml': config.replace('example & co', title) }, { images: true }),
      ),
    )
    const iconOf = (site = lacking) => readFileSync(path.join(site?.out ?? '', 'icon-192.png'))
    expect(iconOf(lacking).equals(iconOf(none))).toBe(true)
  })

  test('leaves the author’s own file at that name', async () => {
    const dir = await blogWith('apple-touch-icon.png', 150)
    const { out } = await built(dir, { images: true })
    expect((await sharp(path.join(out, 'apple-touch-icon.png')).metadata()).width).toBe(150)
  })
})
