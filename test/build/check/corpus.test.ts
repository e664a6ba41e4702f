import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SiteFacts } from '../../../src/build/check/facts'
import type { Checked } from '../../../src/build/check/findings'
import { readConfig } from '../../../src/jekyll/config'
import { built } from '../blog'
import { checked } from './checked'

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/mincong')

describe.skipIf(!existsSync(corpus))('a real blog (skipped where ../shared is not there)', () => {
  let facts: SiteFacts
  let problems: Checked[]
  let out: string
  beforeAll(async () => {
    ;({ out } = await built(corpus, { out: path.resolve('corpus-site'), future: true, keepGoing: true }))
    ;({ facts, problems } = await checked(corpus))
  }, 300_000)

  /** Whether the built site has a file for an address on a page; undefined for another host's address. */
  function isThere(url: string, page: string): boolean | undefined {
    const home = readConfig({ dir: corpus }).config.url
    if (!URL.canParse(url, home + page)) return undefined
    const target = new URL(url, home + page)
    if (target.host !== new URL(home).host || !target.protocol.startsWith('http')) return undefined
    const file = path.join(out, decodeURIComponent(target.pathname))
    return [file, `${file}.html`, path.join(file, 'index.html')].some((each) =>
      statSync(each, { throwIfNoEntry: false })?.isFile(),
    )
  }

  test('what check calls dead is not in the built site, and everything else is', () => {
    const dead = problems.filter(({ rule }) => rule === 'link/dead' || rule === 'picture/missing')
    expect(dead.length).toBeGreaterThan(5)
    const told = new Set(dead.map(({ file, line, column }) => `${file}:${line}:${column}`))
    const wrong = facts.texts.flatMap(({ document, body }) =>
      [...body.links, ...body.pictures].flatMap(({ url, at }) => {
        const place = `${document.source}:${at.line}:${at.column}`
        const there = url.startsWith('#') ? undefined : isThere(url, document.url)
        return there === undefined || there !== told.has(place) ? [] : [`${place} ${url} is there: ${there}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('every finding but those of picture files has its line', () => {
    expect(problems.filter(({ line, rule }) => line === undefined && !rule.startsWith('picture/'))).toEqual(
      [],
    )
  })

  test('its known slips are told', () => {
    expect(placesOf(problems, 'config/misspelt')).toEqual(['_config.yml:269'])
    expect(placesOf(problems, 'front-matter/misspelt')).toEqual([
      '_posts/2016-04-05-run-ssis-package-using-32-bit-drivers.md:9',
    ])
  })
})

function placesOf(problems: readonly Checked[], rule: string): string[] {
  return problems.filter((each) => each.rule === rule).map(({ file, line }) => `${file}:${line}`)
}
