import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { blog, post, writeFiles } from './blog'

const program = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
const run = promisify(execFile)

const skipSays = (words: string) => ({
  '_lectern/components/words/en.ts': `import { en as original } from 'lectern/components/words/en'
export const en: typeof original = { ...original, skip: '${words}' }`,
})
const source = (words: string) => ({ '_posts/2024-01-01-a.md': post('title: A'), ...skipSays(words) })

async function build(dir: string, out: string): Promise<string> {
  await run(process.execPath, [program, 'build', dir, '--out', out, '--no-images'])
  return /<a class="page-frame_skip"[^>]*>([^<]*)/.exec(readFileSync(`${out}/index.html`, 'utf8'))?.[1] ?? ''
}
const cached = (folder: string) => readdirSync(`.lectern-cache/${folder}`)

test('builds at once do not disturb each other, and each site has its own app, made once', async () => {
  const [one, other] = [blog(source('One')), blog(source('Other'))]
  const skips = await Promise.all([build(one, 'first'), build(one, 'second'), build(other, 'third')])
  expect(skips).toEqual(['One', 'One', 'Other'])
  expect(cached('apps')).toHaveLength(2)
  const articles = cached('articles')

  writeFiles(one, skipSays('Changed'))
  expect(await build(one, 'first')).toBe('Changed')
  expect([cached('apps').length, cached('articles')]).toEqual([3, articles])
}, 300_000)
