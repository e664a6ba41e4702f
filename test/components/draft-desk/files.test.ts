import { afterEach, expect, test, vi } from 'vitest'
import { saveText, textOfFile } from '../../../src/components/draft-desk/files'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['words', Buffer.from('a\r\nb\rc'), 'a\nb\nc'],
  ['a zero', Buffer.from('a\0b'), undefined],
  ['what is no UTF-8', Buffer.from([0x61, 0xff, 0xfe]), undefined],
])('a file with %s is the text %j (textOfFile)', async (_, bytes, text) => {
  expect(await textOfFile(new File([bytes], 'a.md'))).toBe(text)
})

test.each<[error: string, answer: false | undefined, downloads: number]>([
  ['AbortError', false, 0],
  ['SecurityError', undefined, 1],
])('where the choice of a file ends in %s the answer is %j, with %i downloads (saveText)', async (...row) => {
  const [error, answer, downloads] = row
  const click = vi.fn<() => void>()
  vi.stubGlobal('window', { showSaveFilePicker: () => Promise.reject(new DOMException('', error)) })
  vi.stubGlobal('document', { createElement: () => ({ click }) })
  expect(await saveText('words', { name: 'a.md', file: undefined })).toBe(answer)
  expect(click).toHaveBeenCalledTimes(downloads)
})
