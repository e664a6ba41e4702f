import { afterEach, expect, test, vi } from 'vitest'
import { offerNewVersion } from '../../src/offline/new-version'

afterEach(() => vi.unstubAllGlobals())

const element = () => ({ setAttribute() {}, append() {}, addEventListener() {} })

test('a new version is offered once (offerNewVersion: querySelector)', async () => {
  const shown: object[] = []
  vi.stubGlobal('document', {
    createElement: element,
    querySelector: () => shown[0] ?? null,
    body: { append: (notice: object) => shown.push(notice) },
  })
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw())
  vi.stubGlobal('fetch', async () => Response.json({ words: {}, lang: 'en' }))
  await offerNewVersion('/offline/')
  await offerNewVersion('/offline/')
  expect(shown).toHaveLength(1)
})
