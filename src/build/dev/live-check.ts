import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { Problem } from '../../catalog/types'
import type { Home } from '../cli'
import type { SourceFolder } from '../source-folder'

/** What a look at the blog gave. */
export type CheckAnswer = { findings: Problem[] } | { error: string }

/** The findings of `check` for a blog that is being written. */
export interface LiveCheck {
  /** What the last look gave; the first one begins when this is asked for, and until it is done there is nothing. */
  answer: () => CheckAnswer | undefined
  /** Has the blog looked at again, soon, if anybody has ever asked. */
  renew: () => void
}

// Whoever writes saves often; and the page that shows the change comes first.
const settle = 300

/** Checks a blog in a process beside the server; `told` is called after each look. */
export function liveCheck(options: { folder: SourceFolder; home: Home; told: () => void }): LiveCheck {
  const { folder, home, told } = options
  const { dir, configDir = dir } = folder
  let checker: ChildProcess | undefined
  let known: CheckAnswer | undefined
  let asked = false
  let looking = false
  let changed = false
  let timer: NodeJS.Timeout | undefined

  const look = () => {
    changed = looking
    if (looking) return
    looking = true
    checker ??= start()
    // What could not be started has no channel; why comes as its error.
    if (checker.connected) checker.send('look')
  }
  const done = (answer: CheckAnswer) => {
    known = answer
    looking = false
    told()
    if (changed) look()
  }
  const start = () => {
    const child = fork(path.join(home.lib, 'cli/check-process.js'), [dir, configDir, home.root, home.lib])
    child.on('message', done)
    // What fails may say so twice, and end after the next one has begun.
    const failed = (error: string) => {
      if (checker !== child) return
      checker = undefined
      done({ error })
    }
    child.once('exit', (code) => failed(`The check ended with ${code}; the terminal says why.`))
    child.on('error', ({ message }) => failed(`The check cannot run: ${message}.`))
    // The server does not wait for it to end.
    child.unref()
    child.channel?.unref()
    return child
  }
  return {
    answer() {
      if (!asked) look()
      asked = true
      return known
    },
    renew() {
      if (!asked) return
      clearTimeout(timer)
      timer = setTimeout(look, settle)
    },
  }
}
