import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTrial } from './differential/documents'
import { render } from './render'

// KRAMDOWN_RUNS and KRAMDOWN_SEED choose how many texts of each kind are tried, and which.
const numRuns = Number(process.env['KRAMDOWN_RUNS'] ?? 100)
const seed = Number(process.env['KRAMDOWN_SEED'] ?? 1)

const folder = ['../shared/corpus/mincong/_posts', 'content/_posts'].find((each) => existsSync(each))!
const posts = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''))
const anyPost = fc.constantFrom(...posts)

const bytes = fc.uint8Array({ maxLength: 2000 }).map((values) => Buffer.from(values).toString('latin1'))
const codeUnits = fc.uint8Array({ maxLength: 2000 }).map((values) => Buffer.from(values).toString('utf16le'))

const truncated = fc
  .tuple(anyPost, fc.nat(100_000), fc.nat(100_000))
  .map(([post, from, to]) => post.slice(from % (post.length + 1)).slice(0, to % (post.length + 1)))

/** A post in which pieces are cut out, written twice, put elsewhere, or replaced by pieces of a random document. */
const mutated = fc
  .tuple(
    anyPost,
    fc.array(
      fc.tuple(fc.nat(100_000), fc.nat(200), fc.constantFrom('cut', 'twice', 'last', 'new'), anyTrial),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
  )
  .map(([post, changes]) =>
    changes.reduce((text, [offset, length, change, { markdown }]) => {
      const at = offset % (text.length + 1)
      const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
      if (change === 'cut') return before + after
      if (change === 'twice') return before + piece + piece + after
      return change === 'last' ? before + after + piece : before + markdown + after
    }, post),
  )

test.each([
  ['bytes', bytes],
  ['UTF-16 code units', codeUnits],
  ['truncated posts', truncated],
  ['mutated posts', mutated],
])(`any text gives HTML: %s, ${numRuns} times, seed ${seed}`, { timeout: 0 }, (_name, texts) => {
  const gives = fc.property(texts, fc.constantFrom('GFM', 'kramdown'), (text, input) => {
    expect(typeof render(text, { input })).toBe('string')
  })
  fc.assert(gives, { numRuns, seed })
})
