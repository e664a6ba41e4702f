import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawSheet, missingLetter } from '../../../../src/build/output/share/draw'
import { withoutPicture } from '../../../../src/build/output/share/share-pictures'
import type { Site } from '../../../../src/build/site'
import { built, post, writeFiles } from '../../blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n'
const hasFonts = (await missingLetter('A')) === undefined
const hasChinese = (await missingLetter('文')) === undefined

const sheet = { site: 'Example', lang: 'en', accent: '#0d6a52', paper: '#fcfcfa' }

/** The rows of a picture, from its top, in which there is ink. */
async function inkRows(jpeg: Buffer): Promise<number[]> {
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
  const rows = Array.from({ length: info.height }, (_, y) => y)
  return rows.filter(
    (y) => y > 20 && data.subarray(y * info.width, (y + 1) * info.width).some((value) => value < 100),
  )
}

describe.runIf(hasFonts)('a sheet', () => {
  test.each([
    ['A short one', 'en'],
    ['One & two <three> "four"', 'en'],
    [
      'A title that goes on and on, until nobody can remember how it began, or what it was about, or why',
      'en',
    ],
    [`Supercali${'fragilistic'.repeat(12)}`, 'en'],
    ...(hasChinese ? [['为什么我们要写一篇很长很长的文章标题来测试换行是否正确'.repeat(4), 'zh']] : []),
  ])(
    'with «%s» has the size that networks ask for, and keeps its title above its foot',
    async (title, lang) => {
      const jpeg = await drawSheet({ ...sheet, title, lang: lang ?? 'en' })
      const { width, height, format } = await sharp(jpeg).metadata()
      expect([width, height, format]).toEqual([1200, 630, 'jpeg'])
      expect(jpeg.length).toBeLessThan(150_000)
      const rows = await inkRows(jpeg)
      expect(rows.length).toBeGreaterThan(20)
      // Between the title and the site's name nothing is drawn.
      expect(rows.filter((y) => y > 470 && y < 500)).toEqual([])
    },
  )

  test('is the same for the same words, and another for others', async () => {
    const [one, same, other] = await Promise.all(
      ['One', 'One', 'Two'].map((title) => drawSheet({ ...sheet, title })),
    )
    expect([one?.equals(same!), one?.equals(other!)]).toEqual([true, false])
  })
})

test('a letter that no font can have is found, wherever it stands', async () => {
  expect(await missingLetter('')).toBeUndefined()
  expect(await missingLetter('1 2 3 …')).toBeUndefined()
  // Tulu-Tigalari came into Unicode in 2024.
  expect(await missingLetter('\u{11380}')).toBe('\u{11380}')
})

describe.runIf(hasFonts)('a post without a picture', () => {
  const files = {
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post('title: A'),
    '_posts/2024-01-06-b.md': post('title: B\ncover: /c.png'),
    '_posts/2024-01-08-d.md': post('title: D\ncover: /d.svg'),
    '_posts/2024-01-07-c.md': post('title: C\nhidden: true'),
    'd.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1" width="20" height="10"/>',
  }

  test('gets one, drawn once, and its page names it with its size', async () => {
    const { page, out, dir } = await built(files, { images: true })
    const { meta } = page('/a/', 'article')
    expect(meta.image).toMatch(/^https:\/\/example\.org\/_img\/share-[\da-f]{16}\.jpg$/)
    expect(meta.imageSize).toEqual({ width: 1200, height: 630 })
    const file = path.join(out, new URL(meta.image ?? '').pathname)
    expect((await sharp(readFileSync(file)).metadata()).width).toBe(1200)
    const cached = path.join('.lectern-cache/images', path.basename(file))
    const { mtimeMs } = statSync(cached)

    writeFiles(dir, { '_posts/2024-01-05-a.md': post('title: A', 'Other words.') })
    const again = await built(dir, { images: true })
    expect(again.page('/a/', 'article').meta.image).toBe(meta.image)
    expect(statSync(cached).mtimeMs).toBe(mtimeMs)

    expect(page('/b/', 'article').meta.image).toBe('https://example.org/c.png')
    expect(page('/d/', 'article').meta.image).toContain('/_img/share-')
    expect(page('/c/', 'article').meta.image).toBeUndefined()
  })

  test('gets none where no pictures are wanted', async () => {
    const { page, files: written } = await built(files)
    expect(page('/a/', 'article').meta.image).toBeUndefined()
    expect(written.join(' ')).not.toContain('share-')
  })

  test('gets none where no font has its letters, and that is told once', async () => {
    const { page, problems } = await built(
      {
        '_config.yml': config,
        '_posts/2024-01-05-a.md': post('title: "\u{11380}"'),
        '_posts/2024-01-06-b.md': post('title: "B \u{11380}"'),
      },
      { images: true },
    )
    expect(page('/a/', 'article').meta.image).toBeUndefined()
    expect(problems.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        'picture/font',
        'warning',
        'No font of this machine has “\u{11380}”, so 2 posts have no sharing picture.',
      ],
    ])
  })
})

test('the newest thousand get one: a first build of more must not wait for them (mostPictures)', () => {
  const listed = Array.from({ length: 1001 }, (_, n) => ({ slug: `${n}` }))
  const posts = withoutPicture({ listed } as unknown as Site)
  expect([posts.length, posts[0]?.slug]).toEqual([1000, '0'])
})
