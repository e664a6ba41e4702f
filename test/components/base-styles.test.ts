import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'postcss'
import { expect, test } from 'vitest'

const base = readFileSync(path.resolve(import.meta.dirname, '../../src/components/base.css'), 'utf8')

test('links alone look like links: an `a` that only has a name or an id is none', () => {
  const looks: string[] = []
  parse(base).walkRules(({ selector }) => {
    if (/\ba\b/.test(selector)) looks.push(selector)
  })
  expect(looks).toEqual([':where(a:any-link)'])
})
