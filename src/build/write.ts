import { chmod, copyFile, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile } from './output/output-file'

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
