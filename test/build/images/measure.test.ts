import { expect, test } from 'vitest'
import { bytesOf, measure, PictureError } from '../../../src/build/images/measure'

test.each<[guard: string, said: string, read: () => Promise<unknown>]>([
  ['bytesOf', 'no such file', () => bytesOf('/no/such/picture.png')],
  ['measure', 'the file is empty', () => measure(Buffer.alloc(0), 'a.png')],
  ['metadataOf', 'unsupported image format', () => measure(Buffer.from('words'), 'a.png')],
])('what is no picture is told, and ends no build (%s): %s', async (_, said, read) => {
  const error: unknown = await read().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PictureError)
  expect(error).toHaveProperty('message', expect.stringContaining(said))
})
