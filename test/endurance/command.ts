import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const program = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')

/** How a command ended, and what it said on standard error. */
export interface Ended {
  status: number | null
  signal: NodeJS.Signals | null
  said: string
}

/** A command that is under way, in a group of processes of its own. */
export interface Running {
  ended: Promise<Ended>
  /** Ends it and all that it has started, as a machine does that loses its power. */
  kill: () => void
}

/** Starts `lectern` in a folder: its caches come to lie there. */
export function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return { ended: endOf(child), kill: () => killGroup(child) }
}

/** Runs `lectern` in a folder to its end. */
export function run(folder: string, ...args: string[]): Promise<Ended> {
  return start(folder, args).ended
}

/** Runs `lectern` where it must succeed for a test to begin. */
export async function runWell(folder: string, ...args: string[]): Promise<void> {
  const { status, said } = await run(folder, ...args)
  if (status !== 0) throw new Error(`lectern ${args.join(' ')} has failed: ${said}`)
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let said = ''
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()))
  const [status, signal] = (await once(child, 'close')) as [Ended['status'], Ended['signal']]
  return { status, signal, said }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // It was faster.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
