import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { writeFiles } from '../build/blog'

/** Which of its two texts each post of the blog has. */
export type Edition = 'first' | 'second'

const posts = 60
const pictures = 10

/** Writes a blog of sixty posts with pictures; its edition is in every text, and in the colour of every picture. */
export async function writeBlog(dir: string, edition: Edition): Promise<void> {
  const texts = Array.from({ length: posts }, (_, n) => [`_posts/${day(n)}-note-${n}.md`, textOf(n)] as const)
  writeFiles(dir, { ...Object.fromEntries(texts), 'about.md': '---\ntitle: About\n---\n\nWords.\n' })
  mkdirSync(path.join(dir, 'assets'), { recursive: true })
  await setEdition(dir, edition)
}

/** Changes every text and every picture of the blog. */
export async function setEdition(dir: string, edition: Edition): Promise<void> {
  writeFiles(dir, { '_config.yml': configOf(edition) })
  for (let n = 0; n < pictures; n++) {
    const bytes = await picture(n, edition)
    writeFileSync(path.join(dir, `assets/picture-${n}.png`), bytes)
  }
}

function configOf(edition: Edition): string {
  return `title: The ${edition} edition
url: https://example.org
timezone: UTC
edition: ${edition}
permalink: /:title/
`
}

// All but every tenth have a cover, so that some sharing pictures are drawn.
function textOf(n: number): string {
  const cover = n % 10 === 0 ? '' : `cover: /assets/picture-${n % pictures}.png\n`
  return `---
title: Note ${n}
tags: [t${n % 7}, everything]
series: s${n % 5}
${cover}---

This note belongs to the {{ site.edition }} edition, and follows {{ page.previous.title }}.

## What is in it

![A picture](/assets/picture-${(n * 3) % pictures}.png)

| a | b |
|---|---|
| ${n} | ${n * n} |

\`\`\`ts
export const number${n} = ${n}
\`\`\`

## What follows

More words of the number ${n}.
`
}

function day(n: number): string {
  return new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
}

const width = 600
const height = 400

// Spotted, so that it is large enough to have copies made.
function picture(n: number, edition: Edition): Promise<Buffer> {
  const hue = n * 20 + (edition === 'first' ? 0 : 9)
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => hue + ((at * at * 7) % 61))
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}
