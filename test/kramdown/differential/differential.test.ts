import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { render } from '../render'
import { canonical } from '../trees'
import { anyDocument } from './documents'

// KRAMDOWN_RUNS and KRAMDOWN_SEED choose how many documents are tried, and which.
const runs = Number(process.env.KRAMDOWN_RUNS ?? 0)
const seed = Number(process.env.KRAMDOWN_SEED ?? Date.now() % 1_000_000)
const isInstalled = runs > 0 && spawnSync('ruby', ['-e', 'require "kramdown-parser-gfm"']).status === 0

interface Answer {
  html?: string
  error?: string
}

// What the reference itself gets wrong, or draws in a way that no HTML parser reads back.
const damaged = /[ ]+\t|<script|<!--[^]*<!--|\\ *\n|<pre>|\[[ x]\] \{:|nomarkdown/

describe.skipIf(!isInstalled)(
  'random documents are rendered as the installed kramdown renders them (set KRAMDOWN_RUNS)',
  () => {
    let reference: ChildProcessWithoutNullStreams
    const waiting: ((answer: Answer) => void)[] = []

    beforeAll(() => {
      reference = spawn('ruby', [fileURLToPath(new URL('reference.rb', import.meta.url))])
      createInterface({ input: reference.stdout }).on('line', (line) =>
        waiting.shift()?.(JSON.parse(line) as Answer),
      )
      reference.stderr.resume()
    })
    afterAll(() => {
      reference.stdin.end()
    })

    const ask = (markdown: string, input: string): Promise<Answer> =>
      new Promise((resolve) => {
        waiting.push(resolve)
        reference.stdin.write(`${JSON.stringify({ markdown, input, options: { hard_wrap: false } })}\n`)
      })

    test.each(['GFM', 'kramdown'] as const)(
      `%s, ${runs} documents, seed ${seed}`,
      { timeout: 0 },
      async (input) => {
        const agrees = fc.asyncProperty(anyDocument, async (markdown) => {
          if (damaged.test(markdown)) return
          const { html } = await ask(markdown, input)
          if (html === undefined) return
          const here = render(markdown, { input })
          expect(canonical(here), `kramdown: ${html}\nhere:     ${here}`).toBe(canonical(html))
        })
        await fc.assert(agrees, { numRuns: runs, seed })
      },
    )
  },
)
