import { expect, test } from 'vitest'
import type { Store } from '../../src/build/cache'
import { renderDocument, summaryOf } from '../../src/build/render-documents'
import { createRenderJobs } from '../../src/build/render-jobs'
import { createLiquid } from '../../src/jekyll/liquid'
import { readFiles } from '../jekyll/read-files'

function memory(): Store & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>()
  return {
    kept,
    read: (key) => kept.get(key),
    write: (key, value) => void kept.set(key, value),
    saveAll: () => {},
    save: () => {},
  }
}

async function rendering() {
  const source = await readFiles({ '_posts/2020-01-02-a.md': 'Words.' })
  const [cache, store] = [memory(), memory()]
  const context = (version: string) => ({
    config: source.config,
    liquid: createLiquid(source, { markdownify: (text) => text }),
    base: '',
    cache,
    store,
    jobs: createRenderJobs({ cache, cacheDir: '', threadFile: undefined }),
    version,
  })
  return { document: source.documents[0]!, cache, store, context }
}

test('what another version of the code has made is not believed (version)', async () => {
  const { document, context, store } = await rendering()
  const keys = ['1', '1', '2'].map(async (version) => (await renderDocument(document, context(version))).key)
  const [first, again, other] = await Promise.all(keys)
  expect([again === first, other === first]).toEqual([true, false])
  store.kept.clear()
  for (const version of ['1', '1', '2']) summaryOf(document, context(version))
  expect(store.kept.size).toBe(2)
})

test('an article that the cache has lost is made again (article)', async () => {
  const { document, context, cache } = await rendering()
  const rendered = await renderDocument(document, context('1'))
  cache.kept.clear()
  expect((await rendered.article()).html).toBe('<p>Words.</p>')
})
