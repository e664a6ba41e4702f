import { expect, test, vi } from 'vitest'
import { putCaret } from '../../../src/components/draft-desk/caret'

// A field whose lines are 10 px high and never broken.
const field = (value: string) => {
  const added: unknown[] = []
  const area = {
    value,
    id: 'text',
    style: { cssText: '' },
    clientHeight: 40,
    scrollTop: 0,
    get scrollHeight() {
      return this.value.split('\n').length * 10
    },
    focus: () => {},
    setSelectionRange: vi.fn<(from: number, to: number) => void>(),
    after: (probe: unknown) => void added.push(probe),
    cloneNode: () => {
      const probe: object = { ...field(''), remove: () => void added.pop(), removeAttribute: () => {} }
      return probe
    },
    added,
  }
  return area
}

test.each<[place: { line?: number; column?: number }, at: number]>([
  [{}, 0],
  [{ line: 2, column: 2 }, 4],
  [{ line: 2, column: 99 }, 6],
  [{ line: 99, column: 9 }, 9],
  [{ line: 3 }, 7],
])(
  'a finding at %j of a text that has changed leads to %i, never to another line (Math.min)',
  (place, at) => {
    const area = field('ab\ncde\nfg')
    putCaret(area as unknown as HTMLTextAreaElement, place)
    expect([area.setSelectionRange.mock.calls, area.added]).toEqual([[[at, at]], []])
  },
)
