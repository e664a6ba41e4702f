import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answersOf, answerTo } from '../../../src/build/dev/answers'
import type { Answer } from '../../../src/build/dev/answers'
import { openSource, siteOf } from '../../../src/build/load-site'
import { built, plainApp, post } from '../blog'

const files = {
  '_config.yml': 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n',
  '_posts/2024-01-05-a.md': post('title: A\ntags: [go]', '![A square](/s.svg)'),
  'about.md': post('title: About\nredirect_from: /old/'),
  'plain.txt': post('title: Plain', '{{ site.title }}'),
  's.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

// The app and its pictures' copies come from elsewhere, the index only with a build; hosts alone read the others.
const onlyBuilt = /^(?:_app|_img|pagefind|search\/index)\/|^(?:_headers|_redirects)$/

test('while a blog is written, every file is there that a build makes, with the same words', async () => {
  const { dir, out, files: written } = await built(files, { images: true })
  const source = await openSource({ dir, drafts: false, future: false })
  const answers = answersOf(siteOf({ source, app: plainApp }))
  const answered = written.filter((file) => !onlyBuilt.test(file))
  expect(answered.filter((file) => answerTo(answers, `/${file}`) === undefined)).toEqual([])

  const same = ['robots.txt', 'llms.txt', 'manifest.webmanifest', 'favicon.svg', 'apple-touch-icon.png']
  for (const file of [...same, 'search/opensearch.xml', 'a/index.md', 'feed.xml', 'plain.txt']) {
    const read = Buffer.from(await readAnswer(answerTo(answers, `/${file}`)))
    expect([file, read.equals(readFileSync(path.join(out, file)))]).toEqual([file, true])
  }
  // What `preview` has left at this address is taken away (remover).
  expect(await readAnswer(answerTo(answers, '/sw.js'))).toContain('unregister')
})

async function readAnswer(answer: Answer | undefined): Promise<string | Buffer> {
  if (answer?.kind !== 'file') throw new Error('no file')
  return answer.read()
}
