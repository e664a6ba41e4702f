import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createLiquid, type Expanded } from '../../src/jekyll/liquid'
import { readSource, type ReadOptions, type Source } from '../../src/jekyll/source'

/** Writes files into a folder that is gone after the test. */
export function writeFiles(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'source-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}

/** Reads a source folder of these files. */
export function readFiles(
  files: Record<string, string>,
  options: Partial<ReadOptions> = {},
): Promise<Source> {
  return readSource({ dir: writeFiles(files), ...options })
}

/** Expands a page of this text in a site of these other files; `frontMatter` ends with a line's end. */
export async function expandPage(
  text: string,
  files: Record<string, string> = {},
  frontMatter = '',
): Promise<Expanded> {
  const source = await readFiles({ ...files, 'page.md': `---\ntitle: Page\n${frontMatter}---\n${text}` })
  const page = source.documents.find((document) => document.source === 'page.md')!
  return createLiquid(source, { markdownify: (markdown) => `<p>${markdown}</p>` }).expand(page)
}
