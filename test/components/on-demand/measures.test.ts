import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followPinch, unzoom } from '../../../src/components/on-demand/pinch'
import { followReading } from '../../../src/components/on-demand/progress'

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('innerHeight', 500)
})
afterEach(() => vi.unstubAllGlobals())

test.each<[body: { top: number; height: number } | null, read: string]>([
  [{ top: -250, height: 1000 }, '0.5000'],
  [{ top: 0, height: 500 }, '0.0000'],
  [{ top: 90, height: 1000 }, '0.0000'],
  [{ top: -990, height: 1000 }, '1.0000'],
  [null, '0.0000'],
])('of a text at %j %s has been read (followReading: Math.max, Math.min, body)', (body, read) => {
  vi.stubGlobal('document', { querySelector: () => body && { getBoundingClientRect: () => body } })
  const setProperty = vi.fn<(name: string, value: string) => void>()
  followReading({ style: { setProperty } } as unknown as HTMLElement)
  expect(setProperty.mock.calls).toEqual([['--read', read]])
})

const picture = {
  style: { width: '' },
  removeAttribute: () => void (picture.style.width = ''),
  getBoundingClientRect: () => ({ left: 0, top: 0, width: Number.parseFloat(picture.style.width || '100') }),
}
const stage = Object.assign(new EventTarget(), { scrollLeft: 0, scrollTop: 0 })
followPinch(stage as unknown as HTMLElement, picture as unknown as HTMLElement)
const touch = (type: string, ...at: number[]) => {
  const touches = at.map((x) => ({ clientX: x, clientY: 0 }))
  const event = Object.assign(new Event(type, { cancelable: true }), { touches })
  stage.dispatchEvent(event)
  return event.defaultPrevented
}

test('one finger scrolls, two make a picture larger, to a bound, and smaller, but no smaller than it was (a, b, most, least)', () => {
  expect([touch('touchstart', 10), touch('touchmove', 90)]).toEqual([false, false])
  expect(picture.style.width).toBe('')
  expect(touch('touchstart', 0, 10)).toBe(true)
  touch('touchmove', 0, 20)
  expect(picture.style.width).toBe('200px')
  touch('touchmove', 0, 9000)
  expect(picture.style.width).toBe('800px')
  touch('touchmove', 0, 1)
  expect(picture.style.width).toBe('')
})

test('fingers that begin at one point make nothing infinite (apart)', () => {
  touch('touchstart', 5, 5)
  touch('touchmove', 0, 10)
  expect(picture.style.width).toBe('')
})

test('a wheel without Control scrolls (ctrlKey)', () => {
  const wheel = Object.assign(new Event('wheel', { cancelable: true }), { ctrlKey: false, deltaY: -100 })
  stage.dispatchEvent(wheel)
  expect([wheel.defaultPrevented, picture.style.width]).toEqual([false, ''])
  expect(unzoom(picture as unknown as HTMLElement)).toBe(false)
})
