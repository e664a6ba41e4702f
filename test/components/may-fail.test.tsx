import { expect, test } from 'vitest'
import { MayFail } from '../../src/components/may-fail'

test('a part that cannot be drawn is nothing, and no more than that (MayFail)', () => {
  const part = new MayFail({ children: 'words' })
  expect(part.render()).toBe('words')
  part.state = MayFail.getDerivedStateFromError()
  expect(part.render()).toBeNull()
})
