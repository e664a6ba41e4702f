import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { checked } from '../build/check/checked'
import { blog, built } from '../build/blog'
import type { Built } from '../build/blog'

const [width, height] = [600, 400]
const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * at * 7) % 251)
const noise = () => sharp(pixels, { raw: { width, height, channels: 3 } })
const plain = (edge: number, tall = edge) =>
  sharp({ create: { width: edge, height: tall, channels: 3, background: '#369' }, limitInputPixels: false })
const frames = sharp(Buffer.concat([pixels, pixels]), {
  raw: { width, height: height * 2, channels: 3, pageHeight: height },
})
const svg = (inside: string, size = 'width="40" height="30"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`,
  )

const cut = async (whole: Promise<Buffer>, share = 0.5) => {
  const bytes = await whole
  return bytes.subarray(0, bytes.length * share)
}

// A head that promises more than any machine has room for.
async function promising(edge: number): Promise<Buffer> {
  const bytes = await plain(8).png().toBuffer()
  bytes.writeUInt32BE(edge, 16)
  bytes.writeUInt32BE(edge, 20)
  return bytes
}

const entities = `<!DOCTYPE svg [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`

/** File names, what is in them, and the rule of the problem that is told of them; none where all is well. */
const pictures: [name: string, bytes: () => Promise<Buffer> | Buffer, rule?: string][] = [
  ['whole.png', () => noise().png().toBuffer()],
  ['empty.png', () => Buffer.alloc(0), 'picture/unreadable'],
  ['text.png', () => Buffer.from('Not a picture.'), 'picture/unreadable'],
  ['html.jpg', () => Buffer.from('<!doctype html><title>404</title>'), 'picture/unreadable'],
  ['cut.png', () => cut(noise().png().toBuffer()), 'picture/unreadable'],
  ['cut.jpg', () => cut(noise().jpeg().toBuffer()), 'picture/unreadable'],
  ['cut.webp', () => cut(noise().webp({ lossless: true }).toBuffer()), 'picture/unreadable'],
  ['cut.avif', () => cut(noise().avif({ effort: 0 }).toBuffer()), 'picture/unreadable'],
  ['cut.gif', () => cut(noise().gif().toBuffer()), 'picture/unreadable'],
  ['head.png', () => cut(noise().png().toBuffer(), 0.0001), 'picture/unreadable'],
  ['png.jpg', () => noise().png().toBuffer(), 'picture/format'],
  ['jpeg.png', () => noise().jpeg().toBuffer(), 'picture/format'],
  ['svg.png', () => svg('<path d="M0 0h9v9"/>'), 'picture/format'],
  ['png.svg', () => noise().png().toBuffer(), 'picture/format'],
  ['moving.gif', () => frames.clone().gif().toBuffer()],
  ['moving.webp', () => frames.clone().webp().toBuffer()],
  ['large.png', () => plain(10_000).png().toBuffer()],
  ['tall.png', () => plain(1, 30_000).png().toBuffer()],
  ['promise.png', () => promising(60_000), 'picture/unreadable'],
  ['promise-more.png', () => promising(2 ** 31 - 1), 'picture/unreadable'],
  ['one.png', () => plain(1).png().toBuffer()],
  ['cmyk.jpg', () => noise().toColourspace('cmyk').jpeg().toBuffer()],
  ['deep.png', () => noise().toColourspace('rgb16').png().toBuffer()],
  ['turned.jpg', () => noise().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
  ['endless.svg', () => svg('<g id="a"><use xlink:href="#a"/><use xlink:href="#a"/></g>')],
  ['entities.svg', () => Buffer.from(entities + svg('<text>&a30;</text>').toString())],
  ['vast.svg', () => svg('<path d="M0 0h9v9"/>', 'viewBox="0 0 1e9 1e9"')],
  ['flat.svg', () => svg('', 'viewBox="0 0 0 0"')],
  ['cut.svg', () => svg('<path d="M0 0').subarray(0, 60), 'picture/unreadable'],
]

let site: Built
let found: Awaited<ReturnType<typeof checked>>['problems']

beforeAll(async () => {
  const dir = blog({
    '_posts/2024-01-01-a.md': `---\ntitle: A\n---\n\n${pictures.map(([name]) => `![x](/${name})`).join('\n\n')}\n`,
    ...Object.fromEntries(
      pictures.map(([name], n) => [
        `_posts/2024-02-01-${n}.md`,
        `---\ntitle: ${n}\ncover: /${name}\n---\n\nWords.\n`,
      ]),
    ),
  })
  mkdirSync(dir, { recursive: true })
  for (const [name, bytes] of pictures) writeFileSync(path.join(dir, name), await bytes())
  site = await built(dir, { images: true })
  found = (await checked(dir)).problems
})

// Guards: PictureError in src/build/images/measure.ts, and what look.ts and copies.ts make of it.
describe('any picture', () => {
  test.each(pictures)('%s is published as it is, and what is wrong with it is told', (name, _, rule) => {
    const told = site.problems.filter(({ file }) => file === name)
    expect(told.map((each) => each.rule)).toEqual(rule === undefined ? [] : [rule])
    expect(told.filter(({ message, remedy }) => message === '' || remedy === '')).toEqual([])
    expect(site.files).toContain(name)
  })
  test('the check finds what the first bytes show', () => {
    const told = new Set(found.map(({ file }) => file))
    expect(
      ['empty.png', 'text.png', 'html.jpg', 'png.jpg', 'svg.png'].filter((name) => !told.has(name)),
    ).toEqual([])
  })
})
