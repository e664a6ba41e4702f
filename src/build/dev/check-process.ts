import os from 'node:os'
import { loadApp } from '../app'
import { openCheck } from '../check/check-folder'
import type { CheckAnswer } from './live-check'

// Looks a blog over beside the dev server, once for each message, and only when nobody else wants the processor.
os.setPriority(os.constants.priority.PRIORITY_LOW)
const [dir = '', configDir = '', root = '', lib = ''] = process.argv.slice(2)
const app = await loadApp({ root, lib })
// One thread is enough: whoever writes needs the other cores.
const check = openCheck({ dir, configDir, app: { ...app, threadFile: undefined }, unpublished: true })

process.on('message', async () => {
  const answer: CheckAnswer = await check().then(
    ({ problems }) => ({ findings: problems }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  )
  // The server may have ended meanwhile.
  process.send?.(answer, undefined, undefined, () => {})
})
process.once('disconnect', () => process.exit())
