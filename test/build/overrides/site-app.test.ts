import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { PageData } from '../../../src/catalog/page-data'
import { siteApp } from '../../../src/build/overrides/site-app'

// An app whose overrides fail while they draw.
const fail = vi.hoisted(() => () => {
  throw new Error('no such word')
})
vi.mock('../../../src/build/overrides/bundle', () => ({ bundleOverrides: () => 'folder' }))
vi.mock('../../../src/build/app', () => ({ loadApp: () => ({ render: fail, renderCards: fail }) }))

const root = mkdtempSync(path.join(tmpdir(), 'lectern-site-app-'))
mkdirSync(path.join(root, '_lectern/components'), { recursive: true })
writeFileSync(path.join(root, '_lectern/components/mark.tsx'), '')
writeFileSync(path.join(root, 'stamp'), '1')
afterAll(() => rmSync(root, { recursive: true }))

test('what a site’s own code fails with while it draws is told as a problem of the overrides, by its lines as written (orError, setSourceMapsEnabled)', async () => {
  const maps = vi.spyOn(process, 'setSourceMapsEnabled').mockReturnValue(undefined)
  const app = await siteApp({ root, lib: root }, root)
  const said = /_lectern.*override\/code\s+no such word/s
  expect(() => app.render({} as PageData)).toThrow(said)
  expect(() => app.renderCards([], 'en')).toThrow(said)
  expect(maps).toHaveBeenCalledWith(true)
})
