import path from 'node:path'
import { expect, test } from 'vitest'
import { explained } from '../../src/build/system-error'
import { blog, post } from './blog'
import { lectern } from './lectern'

test.each([
  ['ENOSPC', 'The disk is full (no room).\nMake room, and try again'],
  ['EROFS', 'The disk can only be read (no room).\nChoose a folder'],
])('what the system refuses with %s is a sentence, and what to do (explained)', (code, sentence) => {
  expect(explained(Object.assign(new Error('no room'), { code }))).toContain(sentence)
})

test.each([new Error('a fault'), Object.assign(new Error('a fault'), { code: 'ERR_X' }), 'a fault'])(
  'any other error stays one: %s (explained)',
  (error) => {
    expect(explained(error)).toBeUndefined()
  },
)

test('a command that the system refuses something ends with 1 and that sentence (main)', async () => {
  const dir = blog({ '_posts/2024-01-05-a.md': post('title: A') })
  const { status, err } = await lectern('build', dir, '--out', path.join(dir, 'x'.repeat(300)))
  expect(status).toBe(1)
  expect(err).toContain('A name is longer than the disk allows')
})
