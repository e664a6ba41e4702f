import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// React draws into a place out of sight; what it is told and when it ends stands here.
const root = { render: vi.fn<() => void>(), unmount: vi.fn<() => void>() }
let onUncaughtError: ((error: unknown) => void) | undefined
vi.mock('react-dom/client', () => ({
  createRoot: (_: unknown, options: { onUncaughtError: (error: unknown) => void }) => {
    ;({ onUncaughtError } = options)
    return root
  },
}))
const loadStyles = vi.fn<() => Promise<void>>()
const applyStyles = vi.fn<() => void>()
vi.mock('../../src/navigation/styles', () => ({
  loadStyles: async () => loadStyles(),
  applyStyles: () => applyStyles(),
}))

let drawn: () => void
const place = { style: {}, children: [], remove: vi.fn<() => void>() }
const page = new EventTarget()
const act = (type: string) => page.dispatchEvent(new Event(type))
const settled = () => new Promise((resolve) => setTimeout(resolve))

const fresh = async () => {
  vi.resetModules()
  return (await import('../../src/navigation/warm-up')).warmUp
}

beforeEach(() => {
  vi.clearAllMocks()
  loadStyles.mockResolvedValue()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work())
  vi.stubGlobal('document', { createElement: () => place, body: { append: () => {} } })
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(onDrawn: (changes: unknown[], observer: { disconnect: () => void }) => void) {
        drawn = () => onDrawn([], { disconnect: () => {} })
      }
      observe = () => {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

test('a page is drawn once, however often it is asked for and the reader acts (asked, begin)', async () => {
  const warmUp = await fresh()
  for (let n = 0; n < 2; n++) warmUp('page')
  await settled()
  expect(root.render).not.toHaveBeenCalled()
  for (const type of ['scroll', 'scroll', 'keydown']) act(type)
  await settled()
  expect([loadStyles, applyStyles, root.render].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
})

test('it is gone again with what it was drawn into, and an error in it is nobody’s (unmount, onUncaughtError)', async () => {
  ;(await fresh())('page')
  act('scroll')
  await settled()
  drawn()
  expect([root.unmount, place.remove].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  expect(() => onUncaughtError?.(new Error('page'))).not.toThrow()
  expect(onUncaughtError).toBeDefined()
})

// Vitest fails where a rejection is handled by nobody.
test('without the styles nothing is drawn, and that is no error (loadStyles)', async () => {
  loadStyles.mockRejectedValue(new Error('gone'))
  ;(await fresh())('page')
  act('scroll')
  await settled()
  expect(root.render).not.toHaveBeenCalled()
})
