// Writes a made-up blog for measuring: node bench/make-blog.mjs --posts 10000 --out DIR [--seed 1] [--tags 2000]
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makePost } from './blog/post.mjs'
import { createRandom } from './blog/random.mjs'

const config = `title: A made-up blog
description: Sentences from a small vocabulary, for measuring.
url: https://example.org
lang: en
timezone: UTC
permalink: /:categories/:title/
collections:
  cn: { output: true, permalink: "/cn/:title/" }
`
const navigation = `header:
  - titles: { en: Articles, zh: 文章 }
    urls: { en: /, zh: /zh/ }
  - titles: { en: Archive, zh: 归档 }
    urls: { en: /archive/, zh: /zh/archive/ }
  - titles: { en: About }
    urls: { en: /about/ }
`
const about = `---
title: About
layout: article
---

Every sentence here was drawn from a small vocabulary.
`

/** Writes a Jekyll blog of `posts` posts to the folder `out`; the same numbers give the same blog. */
export function makeBlog({ posts, out, seed = 1, tags = 2000 }) {
  const random = createRandom(seed)
  for (const folder of ['_posts', '_cn', '_data', 'assets'])
    mkdirSync(path.join(out, folder), { recursive: true })
  const write = (name, text) => writeFileSync(path.join(out, name), text)
  write('_config.yml', config)
  write('_data/navigation.yml', navigation)
  write('about.md', about)
  for (let n = 0; n < 10; n++) write(`assets/cover-${n}.svg`, cover(n))
  for (let n = 0; n < posts; n++) {
    const post = makePost({ random, n, total: posts, tags: Math.min(tags, posts) })
    write(post.path, post.text)
  }
}

function cover(n) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="hsl(${n * 36} 40% 40%)" d="M0 0h16v9H0z"/></svg>\n`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      posts: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
      tags: { type: 'string' },
    },
  })
  const posts = Number(values.posts ?? '1000')
  if (!values.out || !Number.isInteger(posts) || posts < 1) {
    process.stderr.write('Usage: npm run make:blog -- --posts 10000 --out DIR [--seed 1] [--tags 2000]\n')
    process.exit(2)
  }
  const started = performance.now()
  makeBlog({ posts, out: values.out, seed: Number(values.seed ?? '1'), tags: Number(values.tags ?? '2000') })
  process.stdout.write(
    `${posts} posts in ${values.out}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  )
}
