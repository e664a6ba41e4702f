import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { codeOf } from './system-error'
import { UsageError } from './usage-error'

/** Where a folder lies, or will lie, when all links on the way to it have been followed, also those that lead to nothing yet. */
export function realFolder(folder: string): string {
  const full = path.resolve(folder)
  try {
    return realpathSync(full)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  const parent = realFolder(path.dirname(full))
  const isLink = lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink()
  return isLink
    ? realFolder(path.resolve(parent, readlinkSync(full)))
    : path.join(parent, path.basename(full))
}

/** Refuses an output folder whose replacement would lose what no build has made: the blog itself, or a folder of other things. */
export function guardOutput(dir: string, out: string): void {
  const below = path.relative(out, realFolder(dir))
  if (!below.startsWith('..') && !path.isAbsolute(below)) {
    throw new UsageError(
      `The site cannot be built to ${out}: the blog lies there. Name another folder with --out.`,
    )
  }
  if (!existsSync(out) || readdirSync(out).length === 0 || existsSync(path.join(out, '_app'))) return
  throw new UsageError(
    `${out} holds something else than a built site. Empty it, or name another folder with --out.`,
  )
}

/** A folder beside `out` to build in, so that only a rename is left to do when all is well: empty, or the output before the last where `swap` has kept it. */
export function openStaging(out: string, kept?: string): string {
  const { parent, prefix } = besides(out)
  mkdirSync(parent, { recursive: true })
  const staging = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`))
  chmodSync(staging, 0o755)
  // Where `A` and `a` are one name, the old name would stay for the new one.
  if (kept !== undefined && !existsSync(kept.toUpperCase())) renamed(kept, staging)
  return staging
}

/** Puts the finished folder in the place of the old one, which is whole until then; that is kept where `kept` says, or removed. */
export function swap(staging: string, out: string, kept?: string): void {
  const old = staging + aside
  for (let tries = 0; ; tries++) {
    // No await between the two: in that moment there is no output, and `sweep` puts the old one back if the build is ended there.
    const hadOld = setAside(out, old)
    try {
      renameSync(staging, out)
      break
    } catch (error) {
      // Another build was faster by a moment: its folder makes room, too.
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')
      if (!isTaken || tries === 5) {
        if (hadOld && !existsSync(out)) renameSync(old, out)
        throw error
      }
      rmSync(old, { recursive: true, force: true })
    }
  }
  if (kept !== undefined) keep(old, kept)
  rmSync(old, { recursive: true, force: true })
}

function setAside(out: string, old: string): boolean {
  try {
    return renamed(out, old)
  } catch (error) {
    if (codeOf(error) !== 'EBUSY') throw error
    throw new UsageError(
      `${out} cannot be replaced: a disk or volume is mounted there, or another program holds it. Name a folder inside it with --out.`,
    )
  }
}

/** Takes away what builds that were ended half-way have left beside `out`; the old output comes back where it was only just set aside. */
export function sweep(out: string): void {
  const { parent, prefix } = besides(out)
  const left = existsSync(parent) ? readdirSync(parent).filter((name) => isLeft(name, prefix)) : []
  const old = left.find((name) => name.endsWith(aside))
  if (old !== undefined && !existsSync(out)) renameSync(path.join(parent, old), out)
  for (const name of left) rmSync(path.join(parent, name), { recursive: true, force: true })
}

const aside = '-old'

function besides(out: string): { parent: string; prefix: string } {
  const full = path.resolve(out)
  return { parent: path.dirname(full), prefix: `.${path.basename(full)}-` }
}

// The folder of a build that is still at work is none of our business.
function isLeft(name: string, prefix: string): boolean {
  const pid = name.startsWith(prefix) && /^(\d+)-\w{6}(?:-old)?$/.exec(name.slice(prefix.length))?.[1]
  return Boolean(pid) && !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

// To make many folders and to remove them takes longer than to bring them up to date.
function keep(old: string, kept: string): void {
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(path.dirname(kept), { recursive: true })
  renamed(old, kept)
}

// A folder cannot go to another disk, nor where another build has just put its own: whoever asked does without.
const harmless = ['ENOENT', 'EXDEV', 'ENOTEMPTY', 'EEXIST']

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (!harmless.includes(codeOf(error) ?? '')) throw error
    return false
  }
}
