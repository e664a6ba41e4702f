import { expect, test } from 'vitest'
import { rememberedYaml } from '../../src/jekyll/yaml-memory'
import { parseYaml } from '../../src/text/front-matter/yaml'

// Guards: `pack` and what `rememberedYaml` never keeps: what would come back as something else.
test.each([
  'a: 1\nb: [yes, 2020-01-02, 2020-01-02 03:04:05 +0100]',
  'a: -0\nb: .nan\nc: .inf',
  '__proto__: { polluted: true }',
  'a: { $time: [1, 2, utc] }',
  'a: &x { b: 1 }\nc: *x',
  'a: &x text\nc: *x',
  'a: &x [1]\nb: { c: *x }',
  'a: &x { b: 1 }\nc: { <<: *x }',
  'a: !!timestamp 2020-01-02',
  'a: !!set { x, y }',
  'a: !!binary aGk=',
  'a: "no end',
])('what is remembered is what was read: %j', (text) => {
  const kept = new Map<string, string>()
  const memory = {
    read: (key: string) => (kept.has(key) ? (JSON.parse(kept.get(key) ?? '') as unknown) : undefined),
    write: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
  }
  const parse = rememberedYaml(memory)
  const read = parseYaml(text, 'UTC')
  expect([parse(text, 'UTC'), parse(text, 'UTC')]).toStrictEqual([read, read])
  const { a, c } = (parse(text, 'UTC').value ?? {}) as Record<string, unknown>
  const { a: one, c: other } = (read.value ?? {}) as Record<string, unknown>
  expect(a === c).toBe(one === other)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})
