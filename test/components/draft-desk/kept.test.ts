import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

async function deskOver(storage: Partial<Storage>) {
  vi.stubGlobal('localStorage', storage)
  return import('../../../src/components/draft-desk/kept')
}

test.each<[kept: string, getItem: () => string]>([
  ['what the browser refuses', () => expect.fail('refused')],
  ['no JSON', () => '{'],
  ['no draft', () => 'null'],
  ['a draft without a text', () => '{"text":7,"saved":false}'],
])('%s is nothing on the desk (stored)', async (_, getItem) => {
  const { deskNow } = await deskOver({ getItem })
  expect(deskNow()).toMatchObject({ text: '', saved: true })
})

test('a text without room in the storage is not kept, and no older one comes back for it (store)', async () => {
  const kept = new Map([['lectern:draft', '{"text":"older","saved":true}']])
  const { deskNow, putOnDesk } = await deskOver({
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: () => expect.fail('full'),
  })
  putOnDesk({ text: 'newer', saved: false })
  expect(deskNow()).toMatchObject({ text: 'newer', kept: false })
  expect(kept.size).toBe(0)
})
