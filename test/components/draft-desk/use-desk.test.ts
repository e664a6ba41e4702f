import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import type { DraftWords } from '../../../src/catalog/draft'
import type * as Files from '../../../src/components/draft-desk/files'
import { deskNow, putOnDesk } from '../../../src/components/draft-desk/kept'
import { useDesk } from '../../../src/components/draft-desk/use-desk'
import { drawn, takeAway } from '../../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../../fake-hooks')).handDrawn(original),
)
let save: typeof Files.saveText
vi.mock('../../../src/components/draft-desk/files', async (original: () => Promise<typeof Files>) => ({
  ...(await original()),
  saveText: (...what: Parameters<typeof Files.saveText>) => save(...what),
}))

const words = { discard: 'Discard?', notText: 'NAME is no text.', notKept: 'Not kept.' } as DraftWords
const desk = () => drawn(() => useDesk(words))
const confirm = vi.fn<(text: string) => boolean>()
const window = Object.assign(new EventTarget(), { confirm })
const leave = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}
const settled = () => new Promise((resolve) => setTimeout(resolve))
const full = () => {
  throw new DOMException('', 'QuotaExceededError')
}

beforeEach(() => {
  confirm.mockReset()
  vi.stubGlobal('window', window)
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window))
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
  putOnDesk({ text: 'mine', saved: false })
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
})

test.each([
  [false, 'mine'],
  [true, ''],
])('nothing unsaved is thrown away without a question, answered with %j (confirm)', (answer, text) => {
  confirm.mockReturnValue(answer)
  desk().renew()
  expect([deskNow().text, confirm.mock.calls]).toEqual([text, [['Discard?']]])
})

test.each([
  { text: 'saved', saved: true },
  { text: ' \n', saved: false },
])('there is no question about %j (saved, trim)', (draft) => {
  putOnDesk(draft)
  desk().renew()
  expect([deskNow().text, confirm.mock.calls]).toEqual(['', []])
})

test('a page is left without a question unless its text is nowhere else (atRisk)', () => {
  desk()
  expect(leave()).toBe(false)
  vi.stubGlobal('localStorage', { setItem: full, removeItem: () => {} })
  desk().write('more')
  expect([desk().notice, desk().ready, leave()]).toEqual(['Not kept.', true, true])
  putOnDesk({ text: 'more', saved: true })
  desk()
  expect(leave()).toBe(false)
})

test('a file that is no text says so and takes nothing away (notText)', async () => {
  desk().open(new File(['a\0b'], 'a.png'))
  await vi.waitFor(() => expect(desk().notice).toBe('a.png is no text.'))
  expect([deskNow().text, confirm.mock.calls]).toEqual(['mine', []])
})

test('the next text is not saved over the file of the one before it (file)', async () => {
  const file = { name: 'a.md' } as Files.SavedFile
  const over: (Files.SavedFile | undefined)[] = []
  save = async (_, to) => {
    over.push(to.file)
    return file
  }
  for (let n = 0; n < 2; n++) {
    desk().save('a.md')
    await settled()
  }
  desk().renew()
  desk().save('b.md')
  await settled()
  expect(over).toEqual([undefined, file, undefined])
})

test('a text counts as saved only when a file was chosen and has all of it (target, now)', async () => {
  save = async () => false
  desk().save('a.md')
  await settled()
  expect(deskNow().saved).toBe(false)
  save = async () => {
    putOnDesk({ text: 'mine, and more', saved: false })
    return undefined
  }
  desk().save('a.md')
  await settled()
  expect([deskNow().text, deskNow().saved]).toEqual(['mine, and more', false])
  save = async () => undefined
  desk().save('a.md')
  await settled()
  expect(deskNow().saved).toBe(true)
})
