import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageData } from '../../../src/catalog/page-data'
import { startPreviews } from '../../../src/components/on-demand/link-preview'
import { EventPage } from '../../event-page'

/** What of a document a preview is drawn into: links, and boxes that open beside them. */
class FakeElement extends EventTarget {
  isConnected = true
  attributes = new Map<string, string>()
  style = {}
  offsetWidth = 100
  offsetHeight = 50
  id = ''
  parts: unknown[] = []
  href: string
  constructor(url = '') {
    super()
    this.href = url && `https://example.org${url}`
  }
  append = (...parts: unknown[]) => void this.parts.push(...parts)
  setAttribute = (name: string, value: string) => void this.attributes.set(name, value)
  removeAttribute = (name: string) => void this.attributes.delete(name)
  matches = (): boolean => true
  contains = (other: unknown) => other === this
  getClientRects = () => []
  getBoundingClientRect = () => ({ top: 0, bottom: 0, left: 0, width: 0 })
  showPopover = () => {}
  after = (box: FakeElement) => void shown.push(box)
  remove = () => void shown.splice(shown.indexOf(this), 1)
}

const shown: FakeElement[] = []
const answers = new Map<string, { give: (page: PageData) => void; refuse: (why: Error) => void }>()
let page: EventTarget
let stop: () => void

const dispatch = (type: string, target: FakeElement, given: object = {}) => {
  const event = Object.assign(new Event(type), { pointerType: 'mouse', ...given })
  Object.defineProperty(event, 'target', { value: target })
  page.dispatchEvent(event)
}
const act = (type: string, target: FakeElement, given: object = {}) => {
  dispatch(type, target, given)
  vi.advanceTimersByTime(400)
}
const answer = async (url: string) => {
  answers.get(url)?.give({ kind: 'list', hero: {}, meta: {}, title: url } as unknown as PageData)
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  shown.length = 0
  answers.clear()
  page = Object.assign(new EventPage(), {
    createElement: () => new FakeElement(),
    documentElement: { clientWidth: 800 },
  })
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', { setTimeout })
  for (const name of ['scrollX', 'scrollY']) vi.stubGlobal(name, 0)
  vi.stubGlobal('innerHeight', 600)
  stop = startPreviews({
    linkIn: (element) => ((element as HTMLAnchorElement).href ? (element as HTMLAnchorElement) : null),
    load: (url) => new Promise((give, refuse) => void answers.set(url, { give, refuse })),
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a link that the pointer rests on shows its page, and is described by it', async () => {
  const link = new FakeElement('/a/')
  act('pointerover', link)
  await answer('/a/')
  expect([shown.length, link.attributes.get('aria-describedby')]).toEqual([1, shown[0]?.id])
})

test('of two links the later one’s page is shown, whichever comes first (wanted)', async () => {
  act('pointerover', new FakeElement('/a/'))
  act('pointerover', new FakeElement('/b/'))
  await answer('/b/')
  await answer('/a/')
  expect(shown).toHaveLength(1)
})

test('nothing is shown beside a link that has gone, was followed or left meanwhile (isConnected, hide)', async () => {
  const gone = new FakeElement('/a/')
  act('pointerover', gone)
  gone.isConnected = false
  await answer('/a/')
  expect(shown).toEqual([])
  const followed = new FakeElement('/b/')
  act('pointerover', followed)
  act('click', followed)
  await answer('/b/')
  expect(shown).toEqual([])
  const left = new FakeElement('/c/')
  act('pointerover', left)
  act('pointerout', left, { relatedTarget: null })
  await answer('/c/')
  expect(shown).toEqual([])
})

// Vitest fails where a rejection is handled by nobody.
test('a page that cannot be had is not shown, and is no error (load)', async () => {
  act('pointerover', new FakeElement('/a/'))
  answers.get('/a/')?.refuse(new Error('gone'))
  await vi.advanceTimersByTimeAsync(0)
  expect(shown).toEqual([])
})

test('fingers do not hover (touch)', () => {
  act('pointerover', new FakeElement('/a/'), { pointerType: 'touch' })
  expect(answers.size).toBe(0)
})

test('a preview stays while the pointer is over it, and its link’s does not begin anew (box, wanted)', async () => {
  const link = new FakeElement('/a/')
  act('pointerover', link)
  await answer('/a/')
  const [box] = shown
  dispatch('pointerout', link, { relatedTarget: box })
  act('pointerover', box!)
  dispatch('pointerout', box!, { relatedTarget: link })
  act('pointerover', link)
  expect([shown.length, shown[0] === box]).toEqual([1, true])
})

test.each<[guard: string, go: (link: FakeElement, box: FakeElement) => void]>([
  ['leave: box', (link, box) => act('focusout', link, { relatedTarget: box })],
  ['leave: waitingFor', (link) => act('pointerout', link, { relatedTarget: link })],
  [
    'enter: box',
    (link, box) => {
      dispatch('pointerout', link, { relatedTarget: null })
      act('pointerover', box)
    },
  ],
])('a preview stays on the way to it and within its link (%s)', async (_, go) => {
  const link = new FakeElement('/a/')
  act('pointerover', link)
  await answer('/a/')
  go(link, shown[0]!)
  expect(shown).toHaveLength(1)
})

test('a pointer that moves within its link rests there (waitingFor)', () => {
  const link = new FakeElement('/a/')
  dispatch('pointerover', link)
  vi.advanceTimersByTime(300)
  dispatch('pointerover', link)
  vi.advanceTimersByTime(100)
  expect(answers.size).toBe(1)
})

test('a link that is clicked has the focus, too, and shows nothing for it (focus-visible)', () => {
  const link = new FakeElement('/a/')
  link.matches = () => false
  act('focusin', link)
  expect(answers.size).toBe(0)
})

test('a preview that another one took the place of takes only itself away (event.target)', async () => {
  const link = new FakeElement('/a/')
  act('pointerover', link)
  await answer('/a/')
  const [first] = shown
  act('pointerover', new FakeElement('/b/'))
  await answer('/b/')
  first?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }))
  expect(shown).toHaveLength(1)
  shown[0]?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }))
  expect(shown).toEqual([])
})

test('nothing is left of previews that have ended (stop)', async () => {
  const link = new FakeElement('/a/')
  act('pointerover', link)
  await answer('/a/')
  dispatch('pointerover', new FakeElement('/b/'))
  stop()
  act('pointerover', new FakeElement('/c/'))
  expect([...answers.keys()]).toEqual(['/a/'])
  expect([shown.length, link.attributes.size]).toEqual([0, 0])
})
