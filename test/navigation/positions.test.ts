import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// As much of a tab as positions need; what is stored outlives the document.
let entry: { state: unknown; scrollRestoration: string; replaceState: (state: unknown) => void }
let scrolled: { scrollY: number }
let storage: Map<string, string>

beforeEach(() => {
  entry = {
    state: null,
    scrollRestoration: 'manual',
    replaceState: (state) => void (entry.state = state),
  }
  scrolled = { scrollY: 0 }
  storage = new Map()
  vi.stubGlobal('history', entry)
  vi.stubGlobal('window', scrolled)
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

// The module reads the tab's storage once, as a document does when it is loaded.
async function newDocument() {
  vi.resetModules()
  return import('../../src/navigation/positions')
}

test('going back finds the page where it was left, a new page is at no known place', async () => {
  const { recallPosition, rememberPosition } = await newDocument()
  const first = entry.state
  scrolled.scrollY = 800
  rememberPosition()
  entry.state = { key: 'second' }
  expect(recallPosition()).toBeUndefined()
  scrolled.scrollY = 30
  rememberPosition()
  entry.state = first
  expect(recallPosition()).toBe(800)
  entry.state = { key: 'second' }
  expect(recallPosition()).toBe(30)
})

test('a new document in the same tab knows the places of the entries before it', async () => {
  entry.state = { key: 'a' }
  const before = await newDocument()
  scrolled.scrollY = 120
  before.storePositions()
  expect(entry.scrollRestoration).toBe('auto')
  const after = await newDocument()
  expect(after.recallPosition()).toBe(120)
})

test('the first entry, too, is known to a new document that was loaded elsewhere in its tab (first)', async () => {
  const { rememberPosition, storePositions } = await newDocument()
  const first = entry.state
  scrolled.scrollY = 1500
  rememberPosition()
  entry.state = { key: 'second' }
  storePositions()
  const after = await newDocument()
  entry.state = first
  expect(after.recallPosition()).toBe(1500)
})

test('what the router keeps of an entry stays (entryKey)', async () => {
  entry.state = { idx: 3, usr: null }
  await newDocument()
  expect(entry.state).toMatchObject({ idx: 3, usr: null })
})

test('no more places are stored than a session needs (mostKept)', async () => {
  const { recallPosition, storePositions } = await newDocument()
  for (let n = 0; n < 200; n++) {
    entry.state = { key: `entry ${n}` }
    recallPosition()
    storePositions()
  }
  const [kept = ''] = storage.values()
  expect(JSON.parse(kept)).toHaveLength(50)
})

test.each([
  ['holds something else', { getItem: () => '{', setItem: () => {} }],
  [
    'is forbidden',
    {
      getItem: () => {
        throw new Error('SecurityError')
      },
      setItem: () => {
        throw new Error('SecurityError')
      },
    },
  ],
])('a storage that %s does no harm', async (_, broken) => {
  vi.stubGlobal('sessionStorage', broken)
  const { recallPosition, storePositions } = await newDocument()
  expect(recallPosition()).toBeUndefined()
  expect(storePositions).not.toThrow()
})
