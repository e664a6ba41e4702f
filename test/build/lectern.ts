import path from 'node:path'
import { vi } from 'vitest'
import { main } from '../../src/build/cli'
import { plainLib } from './blog'

const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Runs a command in this process: its exit status and what it says. */
export async function lectern(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const out = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => ((said.out += String(text)), true))
  const err = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((said.err += String(text)), true))
  try {
    const status = await main(args, { root: projectRoot, lib: plainLib() })
    return { status, ...said }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
