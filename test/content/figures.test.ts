import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { ceiling, fullJitter } from '../../content/_includes/code/backoff'
import { blend, contrast } from '../../content/_includes/code/contrast'
import { deadlineIn, fetchBy, remaining } from '../../content/_includes/code/deadline'
import { simulate, timeInSystem } from '../../content/_includes/code/queue'
import { retry } from '../../content/_includes/code/retry'
import { makeRing, ownerOf } from '../../content/_includes/code/ring'
import { stampede, type Strategy } from '../../content/_includes/code/stampede'

const content = join(import.meta.dirname, '../../content')

/** The cells of the article's table rows that match `first` in their first cell, without backticks. */
function rows(article: string, first: RegExp): string[][] {
  return readFileSync(join(content, article), 'utf8')
    .split('\n')
    .filter((line) => /^\|.*\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
    .filter(([cell = '']) => first.test(cell))
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('Consistent Hashing, Measured', () => {
  const keys = Array.from({ length: 100_000 }, (_, at) => `key-${at}`)
  const table = rows('_posts/2022-05-14-consistent-hashing.md', /^\d+$/)

  test('has a row for each number of points', () => expect(table).toHaveLength(4))

  test.each(table)('%s points: fullest %s, emptiest %s, moved %s', (points, fullest, emptiest, moved) => {
    const ring = makeRing(nodes(10), Number(points))
    const owners = keys.map((key) => ownerOf(ring, key))
    const loads = nodes(10).map((node) => owners.filter((owner) => owner === node).length / 10_000)
    const larger = makeRing(nodes(11), Number(points))
    const leaving = keys.filter((key, at) => ownerOf(larger, key) !== owners[at]).length / keys.length

    expect([percent(Math.max(...loads)), percent(Math.min(...loads)), percent(leaving, 1)]).toEqual([
      fullest,
      emptiest,
      moved,
    ])
  })
})

describe('Queues Tell the Truth', () => {
  const table = rows('_posts/2022-07-23-queues-tell-the-truth.md', /^\d+ %$/)

  test('has a row for each utilisation', () => expect(table).toHaveLength(5))

  test.each(table)('%s: %s in the system, of which %s waiting', (utilisation, total, waiting) => {
    const time = timeInSystem(Number.parseFloat(utilisation ?? '') / 100) * 10
    expect([`${Math.round(time)} ms`, `${Math.round(time - 10)} ms`]).toEqual([total, waiting])
  })

  test('a simulation agrees with the formula', () => {
    const simulated = simulate({ utilisation: 0.8, jobs: 1_000_000, random: seeded(7) })
    expect(simulated / timeInSystem(0.8)).toBeCloseTo(1, 1)
  })
})

describe('Retries Without a Stampede', () => {
  const policy = { base: 1000, cap: 10_000, random: seeded(1) }
  const strategies: Strategy[] = [
    () => 1000,
    (attempt) => ceiling(attempt, policy),
    (attempt) => fullJitter(attempt, policy),
  ]

  test('a thousand clients come back as the table says', () => {
    const measured = strategies.map((wait) => stampede({ clients: 1000, capacity: 25, wait }))
    const table = rows('_posts/2022-11-12-retries-without-a-stampede.md', /^(a fixed|exponential)/)
    expect(table.map((cells) => cells.slice(1))).toEqual(
      measured.map(({ calls, peak, lastServed }) => [
        String(calls),
        String(peak),
        `${lastServed.toFixed(1)} s`,
      ]),
    )
  })

  const options = { base: 1, cap: 4, random: Math.random, attempts: 3, deadline: Infinity, isTransient }

  test('the retry loop tries until it works', async () => {
    const work = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('busy'))
      .mockResolvedValue('done')
    await expect(retry(work, options)).resolves.toBe('done')
    expect(work).toHaveBeenCalledTimes(2)
  })

  test.each([
    ['a fault that will not go away', 'wrong', {}, 1],
    ['its last attempt', 'busy', {}, 3],
    ['a deadline that it would miss', 'busy', { deadline: 0 }, 1],
  ])('the retry loop stops at %s', async (_, message, change, calls) => {
    const work = vi.fn<() => Promise<string>>().mockRejectedValue(new Error(message))
    await expect(retry(work, { ...options, ...change })).rejects.toThrow(message)
    expect(work).toHaveBeenCalledTimes(calls)
  })
})

describe('Contrast by the Numbers', () => {
  const article = '_posts/2023-05-20-contrast-by-the-numbers.md'

  test.each(rows(article, /^#/))('%s on %s is %s', (text = '', background = '', ratio) => {
    expect(contrast(text, background).toFixed(2)).toBe(ratio)
  })

  test.each(rows(article, /^\d+ %$/))(
    'a veil of %s shows %s, and white on it is %s',
    (veil = '', colour, ratio) => {
      const shown = blend('#000000', Number.parseFloat(veil) / 100, '#f2b279')
      expect([shown, contrast(shown, '#ffffff').toFixed(2)]).toEqual([colour, ratio])
    },
  )

  test('a veil of 54 % makes white readable on white, and 53 % does not', () => {
    expect(contrast('#ffffff', blend('#000000', 0.54, '#ffffff'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#ffffff', blend('#000000', 0.53, '#ffffff'))).toBeLessThan(4.5)
  })
})

describe.each(['_posts/2023-01-08-', '_cn/'])('%stext-is-longer-than-it-looks', (prefix) => {
  const table = rows(
    `${prefix}text-is-longer-than-it-looks.md`,
    /^(caf|字|𝄞|\p{Extended_Pictographic}|\p{RI})/u,
  )

  test('has a row for each text', () => expect(table).toHaveLength(7))

  test.each(table)('%s: %s graphemes, %s code points, %s units, %s bytes', (text = '', ...lengths) => {
    const graphemes = Array.from(new Intl.Segmenter('en').segment(text)).length
    const bytes = new TextEncoder().encode(text).length
    expect(lengths.map(Number)).toEqual([graphemes, Array.from(text).length, text.length, bytes])
  })
})

describe('A Deadline Is a Budget', () => {
  test('the server is told what is left, and an answer that is late is not waited for', async () => {
    const told: number[] = []
    const server = createServer((request) => told.push(Number(request.headers['request-timeout-ms'])))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0

    await expect(fetchBy(deadlineIn(2000), `http://127.0.0.1:${port}/`)).rejects.toThrow(/timeout/i)
    expect(told).toHaveLength(1)
    expect(told[0]).toBeLessThanOrEqual(1980)
    server.closeAllConnections()
    server.close()
  })

  test('nothing is asked when there is no time left', async () => {
    await expect(fetchBy(deadlineIn(10), 'http://127.0.0.1:1/')).rejects.toThrow('no time left')
    expect(remaining(deadlineIn(-50))).toBe(0)
  })
})

function nodes(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `node-${at + 1}`)
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && error.message === 'busy'
}

function percent(share: number, digits = 0): string {
  return `${(share * 100).toFixed(digits)} %`
}
