import { expect, test } from 'vitest'
import { interruption } from '../../src/build/interruption'

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends what waits for it (interruption)', async (signal) => {
  const ended = interruption()
  process.emit(signal)
  await expect(ended).resolves.toBeUndefined()
})
