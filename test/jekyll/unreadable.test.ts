import fs from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readSource } from '../../src/jekyll/source'
import { writeFiles } from './read-files'

vi.mock('node:fs', { spy: true })
const { readdirSync, readFileSync } = await vi.importActual<typeof fs>('node:fs')

// As for a user who may not: who runs these tests may be one who may read everything.
function forbid(name: string): void {
  onTestFinished(() => void vi.resetAllMocks())
  const guarded = (read: (...given: never[]) => unknown) =>
    ((...given: never[]) => {
      if (String(given[0]).endsWith(`/${name}`)) throw new Error('EACCES: permission denied')
      return read(...given)
    }) as never
  vi.mocked(fs.readFileSync).mockImplementation(guarded(readFileSync))
  vi.mocked(fs.readdirSync).mockImplementation(guarded(readdirSync))
}

// Guards: each `catch` around reading in source.ts (readOne), walk.ts (entriesOf), data-files.ts (readData) and config.ts (readConfig).
test.each([
  ['a.md', 'file/unreadable'],
  ['folder', 'file/unreadable'],
  ['_data/a.yml', 'file/unreadable'],
  ['_config.yml', 'config/yaml'],
])('%s that cannot be read is a problem', async (name, rule) => {
  const dir = writeFiles({ 'a.md': '---\n---\n', 'folder/b.md': '', '_data/a.yml': '', '_config.yml': '' })
  forbid(name)
  const { problems } = await readSource({ dir })
  expect(problems.map((each) => [each.file, each.rule])).toEqual([[name, rule]])
})
