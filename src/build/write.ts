import { existsSync, readdirSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile } from './output/output-file'
import { UsageError } from './usage-error'

/** Refuses an output folder whose replacement would lose what no build has made: the blog itself, or a folder of other things. */
export function guardOutput(dir: string, out: string): void {
  const below = path.relative(out, dir)
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

/** A new, empty folder beside `out`, to build in: only a rename is left to do when all is well. */
export async function openStaging(out: string): Promise<string> {
  const parent = path.dirname(path.resolve(out))
  await mkdir(parent, { recursive: true })
  const staging = await mkdtemp(path.join(parent, `.${path.basename(out)}-`))
  await chmod(staging, 0o755)
  return staging
}

/** Writes files below a folder, with the folders that they need; answers how many there are and their bytes. */
export async function write(
  dir: string,
  files: AsyncIterable<OutputFile>,
  step: () => void,
): Promise<{ files: number; bytes: number }> {
  const sizes = new Map<string, number>()
  for await (const file of files) {
    const target = path.join(dir, file.path)
    // Whatever a URL says: nothing is written outside.
    if (!target.startsWith(dir + path.sep)) throw new Error(`${file.path} lies outside the site.`)
    await mkdir(path.dirname(target), { recursive: true })
    if ('text' in file) await writeFile(target, file.text)
    else await copyFile(file.copyOf, target)
    sizes.set(target, 'text' in file ? Buffer.byteLength(file.text) : (await stat(target)).size)
    step()
  }
  return { files: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) }
}

/** Puts the finished folder in the place of the old one, which is whole until then. */
export async function swap(staging: string, out: string): Promise<void> {
  const old = `${staging}-old`
  await rename(out, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(staging, out)
  await rm(old, { recursive: true, force: true })
}
