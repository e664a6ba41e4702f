import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { blog, built, post } from './blog'
import type { Built } from './blog'

const config = 'title: Example\nurl: https://example.org\npermalink: /:title/\n'

/** Something like a photograph: what a picture in one colour shows cannot be made smaller. */
function photo(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width, height, channels: 3, background: '#000', noise } }).blur(2)
}

function jpeg(width: number, height: number): Promise<Buffer> {
  return photo(width, height).jpeg({ quality: 95 }).toBuffer()
}

/** A blog with one post, which has a cover and a text, and pictures below `/assets`. */
function blogOf(options: {
  pictures: Record<string, Buffer | string>
  cover?: string
  body?: string
}): string {
  const { pictures, cover, body } = options
  const dir = blog({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post(`title: A${cover ? `\ncover: /assets/${cover}` : ''}`, body),
    'assets/none': '',
  })
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(path.join(dir, 'assets', name), bytes)
  return dir
}

/** What a text's pictures became, one after the other. */
function imagesOf({ page }: Built): string[] {
  return page('/a/', 'article').html.match(/<picture>.*?<\/picture>|<img[^>]*>/g) ?? []
}

function copiesIn({ files }: Built): string[] {
  return files.filter((file) => /^_img\/(?!share-)/.test(file))
}

test.each([
  [1900, 1000, [320, 560, 840, 1280, 1600]],
  [900, 600, [320, 560, 900]],
  [240, 200, [240]],
])(
  'a cover of %i × %i says its size and colour, and has copies of %j pixels',
  async (width, height, widths) => {
    const dir = blogOf({ pictures: { '封面.jpg': await jpeg(width, height) }, cover: '封面.jpg' })
    const { page, out } = await built(dir, { images: true, base: '/sub' })
    const cover = page('/', 'list').cards[0]?.cover
    expect(cover).toMatchObject({ src: '/sub/assets/封面.jpg', width, height })
    expect(cover?.color).toMatch(/^#[78][0-9a-f]{5}$/)
    const candidates = (cover?.srcSet ?? '').split(', ').map((each) => each.split(' '))
    expect(candidates.map(([, size]) => size)).toEqual(widths.map((each) => `${each}w`))
    for (const [at, [url = '']] of candidates.entries()) {
      const { format, width: real } = await sharp(path.join(out, url.replace('/sub/', ''))).metadata()
      expect([format, real]).toEqual(['heif', widths[at]])
    }
  },
)

test('a second build takes the copies of the first, also of a file that was moved; a changed picture gets new ones', async () => {
  const pictures = { 'a.jpg': await jpeg(900, 600), 'b.jpg': await jpeg(900, 500) }
  const first = copiesIn(await built(blogOf({ pictures, cover: 'a.jpg' }), { images: true }))
  const made = first.map((file) => statSync(cached(file)).mtimeMs)
  expect(copiesIn(await built(blogOf({ pictures, cover: 'a.jpg' }), { images: true }))).toEqual(first)
  expect(first.map((file) => statSync(cached(file)).mtimeMs)).toEqual(made)
  const changed = { 'a.jpg': pictures['b.jpg'] }
  const others = copiesIn(await built(blogOf({ pictures: changed, cover: 'a.jpg' }), { images: true }))
  expect(others.filter((file) => first.includes(file))).toEqual([])
})

test.each([
  ['cut', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 500))],
  ['changed', (file: string) => writeFileSync(file, readFileSync(file).toReversed())],
])('a copy that was %s in the cache is made again', async (_how, damage) => {
  const dir = blogOf({ pictures: { 'a.jpg': await jpeg(900, 600) }, cover: 'a.jpg' })
  const first = await built(dir, { images: true })
  const [name = ''] = copiesIn(first)
  const whole = readFileSync(path.join(first.out, name))
  damage(cached(name))
  const second = await built(dir, { images: true })
  expect(readFileSync(path.join(second.out, name)).equals(whole)).toBe(true)
})

test('facts that were damaged in the cache are found out again', async () => {
  const dir = blogOf({ pictures: { 'a.jpg': await jpeg(900, 600) }, cover: 'a.jpg' })
  const first = copiesIn(await built(dir, { images: true }))
  for (const name of readdirSync('.lectern-cache/image-facts'))
    writeFileSync(path.join('.lectern-cache/image-facts', name), '{"copies":[{}],"measured":{}}')
  expect(copiesIn(await built(dir, { images: true }))).toEqual(first)
})

test('with --no-images there are sizes, and no copies', async () => {
  const pictures = { 'a.jpg': await jpeg(900, 600) }
  const site = await built(blogOf({ pictures, cover: 'a.jpg', body: '![A](/assets/a.jpg)' }))
  const card = site.page('/', 'list').cards[0]
  expect(card?.cover).toEqual({ src: '/assets/a.jpg', width: 900, height: 600 })
  expect(imagesOf(site)).toEqual([
    expect.stringMatching(/^<img src="\/assets\/a.jpg".* width="900" height="600"\/>$/),
  ])
  expect(copiesIn(site)).toEqual([])
})

test('a wide picture in a text keeps its original and gets copies', async () => {
  const dir = blogOf({
    pictures: { 'a.jpg': await jpeg(1900, 1000) },
    body: '![A & "b"](../assets/a.jpg?v=1#x "T")',
  })
  const [image = ''] = imagesOf(await built(dir, { images: true, base: '/sub' }))
  expect(image).toMatch(
    /^<picture><source type="image\/avif" srcset="\/sub\/_img\/a-\w{8}-840.avif 840w, \/sub\/_img\/a-\w{8}-1600.avif 1600w" sizes="\(min-width:48rem\) min\(1900px,42rem\),min\(1900px,92vw\)"\/><img src="\.\.\/assets\/a\.jpg\?v=1#x" alt="A &amp; &quot;b&quot;" title="T"[^>]* width="1900" height="1000" style="background-color:#[0-9a-f]{6}"\/><\/picture>$/,
  )
})

test('only the pictures that a reader may see first do not wait', async () => {
  const body = `![A](/assets/a.png)\n\n${'Words. '.repeat(200)}\n\n![A](/assets/a.png)`
  const dir = blogOf({ pictures: { 'a.png': await photo(20, 10).png().toBuffer() }, body })
  const images = imagesOf(await built(dir, { images: true }))
  expect(images.map((image) => image.includes('loading="lazy"'))).toEqual([false, true])
})

const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="9" height="9" fill="#fed"/></svg>`

test.each([
  ['its own size', svg('width="120" height="3cm"'), 'width="120" height="113"'],
  ['one side and a box', svg('width="120px" viewBox="0 0 24 12"'), 'width="120" height="60"'],
  ['a box alone', svg('viewBox="0 0 24 12"'), 'style="aspect-ratio:24/12;width:100%"'],
  ['nothing', svg(''), 'width="300" height="150"'],
  ['a mistake (groundOfDrawing)', '<svg width="120" height="60"><path></svg>', 'width="120" height="60"'],
])('a drawing with %s stays what it is', async (_which, text, expected) => {
  const site = await built(blogOf({ pictures: { 'a.svg': text }, body: '![A](/assets/a.svg)' }), {
    images: true,
  })
  expect(imagesOf(site)[0]).toContain(` ${expected}/>`)
  expect(copiesIn(site)).toEqual([])
})

test.each([
  ['a dark stroke', '', 'style="background-color:#fff"/>'],
  ['colours for both themes', '<style>@media (prefers-color-scheme: dark) {}</style>', 'height="60"/>'],
])('a drawing with %s has the ground that it needs', async (_what, inside, expected) => {
  const text = svg('width="120" height="60"').replace(
    '<rect',
    `${inside}<path d="M9 0v60" stroke="#222"/><rect`,
  )
  const dir = blogOf({ pictures: { 'a.svg': text }, body: '![A](/assets/a.svg)' })
  expect(imagesOf(await built(dir, { images: true }))[0]).toContain(expected)
})

test('what moves stays what it is', async () => {
  const frames = Buffer.concat([40, 90, 200].map((value) => Buffer.alloc(400 * 300 * 3, value)))
  const raw = { width: 400, height: 900, channels: 3, pageHeight: 300 } as const
  const moving = sharp(frames, { raw })
  const png = await photo(400, 300).png().toBuffer()
  // An APNG says so in a chunk after the header, which is 33 bytes with the signature.
  const chunk = Buffer.from('000000086163544c000000020000000000000000', 'hex')
  const pictures = {
    'a.gif': await moving.clone().gif().toBuffer(),
    'a.webp': await moving.clone().webp({ lossless: true }).toBuffer(),
    'a.png': Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]),
  }
  const body = Object.keys(pictures)
    .map((name) => `![A](/assets/${name})`)
    .join('\n')
  const site = await built(blogOf({ pictures, body }), { images: true })
  expect(imagesOf(site)).toEqual(
    Array(3).fill(expect.stringMatching(/^<img .* width="400" height="300"\/>$/)),
  )
})

test('a picture that a camera turned has the size that is seen, and copies that stand upright', async () => {
  const turned = await photo(900, 600).jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer()
  const site = await built(blogOf({ pictures: { 'a.jpg': turned }, body: '![A](/assets/a.jpg)' }), {
    images: true,
  })
  expect(imagesOf(site)[0]).toContain('width="600" height="900"')
  const [copy = ''] = copiesIn(site)
  expect(await sharp(path.join(site.out, copy)).metadata()).toMatchObject({ width: 600, height: 900 })
})

test.each([
  ['bright', 'the page shines', 'height="600"/>'],
  ['dark', 'paper shines', 'height="600" style="background-color:#fff"/>'],
])('through the holes of a %s picture %s', async (tone, _what, expected) => {
  const holed = await photo(900, 600)
    .linear(0.25, tone === 'bright' ? 190 : 0)
    .joinChannel(Buffer.alloc(900 * 600, 99), { raw: { width: 900, height: 600, channels: 1 } })
    .png()
    .toBuffer()
  const site = await built(blogOf({ pictures: { 'a.png': holed }, body: '![A](/assets/a.png)' }), {
    images: true,
  })
  expect(imagesOf(site)[0]).toContain(expected)
  expect(await sharp(path.join(site.out, copiesIn(site)[0] ?? '')).metadata()).toMatchObject({
    hasAlpha: true,
  })
})

test.each([
  ['width="60"', ['width="60"', 'height="20"']],
  ['height="20"', ['width="60"', 'height="20"']],
  ['width="60" height="60"', ['width="60"', 'height="60"']],
  ['width="50%"', ['width="50%"', 'style="aspect-ratio:300/100']],
  ['style="height: 2em;"', ['style="height:2em;aspect-ratio:300/100']],
  ['style="max-width: 9em"', ['width="300"', 'height="100"', 'style="max-width:min(9em,100%)']],
  ['style="color:red; max-width: 500px !important"', ['max-width:min(500px,100%) !important']],
])('an author’s %s gives %j', async (attributes, expected) => {
  const pictures = { 'a.png': await photo(300, 100).png().toBuffer() }
  const body = `<img src="/assets/a.png" ${attributes}>`
  const [image] = imagesOf(await built(blogOf({ pictures, body })))
  for (const part of expected) expect(image).toContain(part)
})

test('a picture with the site’s own host comes from wherever the site is shown', async () => {
  const pictures = { 'a b.png': await photo(300, 100).png().toBuffer() }
  const body = '![A](https://example.org/assets/a%20b.png)'
  const [image] = imagesOf(await built(blogOf({ pictures, body }), { base: '/sub' }))
  expect(image).toContain('src="/sub/assets/a%20b.png" alt="A"')
})

test.each([
  '<img src="https://elsewhere.example/assets/a.png"/>',
  '<picture><source srcset="/assets/a.png"/><img src="/assets/a.png"/></picture>',
  '<img src="/assets/missing.png"/>',
])('%s stays as it is', async (body) => {
  const pictures = { 'a.png': await photo(300, 100).png().toBuffer() }
  const { page } = await built(blogOf({ pictures, body }), { images: true })
  expect(page('/a/', 'article').html).not.toMatch(/width=|aspect-ratio/)
})

test('broken, cut and misnamed pictures are named, and the site is built', async () => {
  const whole = await jpeg(900, 600)
  const pictures = {
    'cut.jpg': whole.subarray(0, 20_000),
    'empty.png': Buffer.alloc(0),
    'words.png': '<html>404</html>',
    'words.svg': 'no drawing',
    'jpeg.png': whole,
  }
  const body = Object.keys(pictures)
    .map((name) => `![A](/assets/${name})`)
    .join('\n')
  const site = await built(blogOf({ pictures, body }), { images: true })
  expect(site.written).toBeDefined()
  expect(site.problems.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`).toSorted()).toEqual([
    'assets/cut.jpg warning picture/unreadable',
    'assets/empty.png warning picture/unreadable',
    'assets/jpeg.png warning picture/format',
    'assets/words.png warning picture/unreadable',
    'assets/words.svg warning picture/unreadable',
  ])
  const [cut = '', empty] = imagesOf(site)
  expect(cut).toMatch(/^<img .* width="900" height="600"\/>$/)
  expect(empty).not.toContain('width')
})

function cached(file: string): string {
  return path.join('.lectern-cache/images', path.basename(file))
}
