import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { blog, built, post, writeFiles } from './blog'

const config = 'title: Example\npermalink: /:title/\n'

/** A blog with one post and its cover, a JPEG of that size. */
async function withCover(width: number, height: number): Promise<string> {
  const dir = blog({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post('title: A\ncover: /assets/封面.jpg'),
  })
  const picture = sharp({ create: { width, height, channels: 3, background: '#234' } })
  writeFiles(dir, { 'assets/封面.jpg': '' })
  writeFileSync(path.join(dir, 'assets/封面.jpg'), await picture.jpeg().toBuffer())
  return dir
}

test.each([
  [1600, 900, [480, 800, 1280]],
  [800, 450, [480]],
  [300, 200, []],
])('a cover of %i × %i says its size, and has copies of %j pixels', async (width, height, copies) => {
  const { page, out } = await built(await withCover(width, height), { images: true, base: '/sub' })
  const cover = page('/', 'list').cards[0]?.cover
  expect(cover).toMatchObject({ src: '/sub/assets/封面.jpg', width, height })
  const candidates = cover?.srcSet?.split(', ').map((each) => each.split(' ')) ?? []
  expect(candidates.map(([, size]) => size)).toEqual(
    copies.length > 0 ? [...copies, width].map((w) => `${w}w`) : [],
  )
  for (const [url = ''] of candidates) {
    const file = path.join(out, decodeURI(url).replace('/sub/', ''))
    expect(statSync(file).size).toBeGreaterThan(0)
  }
})

test('a second build takes the copies of the first, and a changed picture gets new ones', async () => {
  const dir = await withCover(900, 600)
  const copiesOf = async () => {
    const { files } = await built(dir, { images: true })
    return files.filter((file) => file.startsWith('_img/'))
  }
  const first = await copiesOf()
  expect(await copiesOf()).toEqual(first)
  const other = sharp({ create: { width: 1000, height: 600, channels: 3, background: '#432' } })
  writeFileSync(path.join(dir, 'assets/封面.jpg'), await other.jpeg().toBuffer())
  expect(await copiesOf()).not.toEqual(first)
})

test('with --no-images, and for drawings, a cover is shown as it is', async () => {
  const plain = await built(await withCover(1600, 900))
  expect(plain.page('/', 'list').cards[0]?.cover).toEqual({ src: '/assets/封面.jpg' })
  const drawing = await built(
    {
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post('title: A\ncover: /c.svg'),
      'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { images: true },
  )
  expect(drawing.page('/', 'list').cards[0]?.cover).toEqual({ src: '/c.svg' })
})
