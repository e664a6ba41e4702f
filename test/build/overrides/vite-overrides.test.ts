import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Plugin } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overridesConfig } from '../../../src/build/overrides/vite-overrides'

const root = mkdtempSync(path.join(tmpdir(), 'lectern-overrides-'))
const [src, own] = [path.join(root, 'src'), path.join(root, 'blog/_lectern')]
const [plugin] = overridesConfig({ root, dir: path.join(root, 'blog') }).plugins as [Plugin]
const { resolveId, transform } = plugin as unknown as {
  resolveId: (id: string, importer?: string) => string | undefined
  transform: { handler: (code: string, id: string) => void }
}

beforeAll(() => {
  const files = ['src/components/a.tsx', 'src/components/b.tsx', 'src-old/components/a.tsx']
  for (const file of [...files, 'blog/_lectern/components/a.tsx']) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), '')
  }
})
afterAll(() => rmSync(root, { recursive: true }))

test.each([
  ['./a', `${src}/components/b.tsx`, `${own}/components/a.tsx`],
  ['./a?inline', `${src}/components/b.tsx`, `${own}/components/a.tsx?inline`],
  ['./b', `${own}/components/a.tsx`, `${src}/components/b.tsx`],
  // In its own override, a name means the original.
  [`${src}/components/a`, `${own}/components/a.tsx`, `${src}/components/a.tsx`],
  [`${src}/components/a`, `${own}/components/a.tsx?v=1`, `${src}/components/a.tsx`],
  // A package that is called like a component, and a folder whose name begins like the app's.
  ['a', `${own}/components/b.tsx`, undefined],
  [`${src}-old/components/a`, `${src}/components/b.tsx`, undefined],
  ['./c', `${src}/components/b.tsx`, undefined],
])('%s in %s is %s (nameOf, importer, its query)', (id, importer, file) => {
  expect(resolveId(id, importer)).toBe(file)
})

test('a brace that is not closed is told of a site’s own styles, where it stands (parse)', () => {
  const open = '.a { color: red'
  expect(() => transform.handler(open, `${own}/components/a.css`)).toThrow(/a\.css:1:1: Unclosed block/)
  expect(() => transform.handler(open, `${src}/components/a.css`)).not.toThrow()
})
