import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '../../src/build/cache'
import type { OutputFile } from '../../src/build/output/output-file'
import { createWriter } from '../../src/build/write'
import { blog, filesOf } from './blog'

vi.mock('node:fs', { spy: true })
beforeEach(() => vi.resetAllMocks())

async function* listed(files: readonly OutputFile[]) {
  yield* files
}

/** Writes files to `new/` of a folder, with what was written to `old/` as the output before it. */
const writeIn = async (folder: string, ...files: OutputFile[]) => {
  const earlier = { out: path.join(folder, 'old'), store: openStore(path.join(folder, 'store.json'), '1') }
  const dir = path.join(folder, 'new')
  mkdirSync(dir, { recursive: true })
  await createWriter({ dir, earlier }).write(listed(files))
}

test.each(['../stranger.txt', '../new-stranger.txt', 'a/../../stranger.txt'])(
  'whatever a path says, nothing is written outside the folder (createWriter): %s',
  async (name) => {
    const folder = blog({})
    await expect(writeIn(folder, { path: name, text: 'x' })).rejects.toThrow('outside the site')
    expect(filesOf(folder)).toEqual([])
  },
)

const made = { path: 'a.txt', key: 'k', make: async () => 'made' }

/** A folder whose `old/` has what was made, as it was left. */
async function written(): Promise<{ folder: string; file: string }> {
  const folder = blog({ 'old/none': '' })
  const store = openStore(path.join(folder, 'store.json'), '1')
  const dir = path.join(folder, 'old')
  await createWriter({ dir, earlier: { out: dir, store } }).write(listed([made]))
  store.save()
  return { folder, file: path.join(dir, 'a.txt') }
}

const outcome = (folder: string) => readFileSync(path.join(folder, 'new/a.txt'), 'utf8')

test('what the old output has already is linked', async () => {
  const { folder, file } = await written()
  await writeIn(folder, made)
  expect(statSync(path.join(folder, 'new/a.txt')).ino).toBe(statSync(file).ino)
})

// Each changes what one of the three comparisons sees, and leaves the others as they were.
test.each<[what: string, change: (file: string) => void]>([
  [
    'by another file of the same size and time (ino)',
    (file) => renameSync(changed(`${file}2`, 'evil', file), file),
  ],
  ['in place, with the same size (mtimeMs)', (file) => writeFileSync(file, 'evil')],
  ['in place, with the same time (size)', (file) => changed(file, 'more than it was')],
])('a file of the old output that was changed %s is made again (linked)', async (_, change) => {
  const { folder, file } = await written()
  change(file)
  await writeIn(folder, made)
  expect(outcome(folder)).toBe('made')
})

/** A file with another text, and with the time that it, or a file like it, had before. */
function changed(file: string, text: string, like = file): string {
  const time = path.join(path.dirname(file), '../time')
  copyFileSync(like, time)
  // No function of Node's sets a time to the nanosecond.
  execFileSync('touch', ['-r', like, time])
  writeFileSync(file, text)
  execFileSync('touch', ['-r', time, file])
  return file
}

test('where the disk has no hard links, files are made (linked)', async () => {
  const { folder } = await written()
  vi.mocked(linkSync).mockImplementation(() => {
    throw Object.assign(new Error('no links'), { code: 'EPERM' })
  })
  await writeIn(folder, made)
  expect(outcome(folder)).toBe('made')
})

test('a file that comes twice replaces itself, and not the old output that it is a link to (add)', async () => {
  const { folder, file } = await written()
  await writeIn(folder, made, { path: 'a.txt', text: 'again' })
  expect([outcome(folder), readFileSync(file, 'utf8')]).toEqual(['again', 'made'])
})

test('a copy of what has changed since is made again, were it as long as before (keyOf)', async () => {
  const folder = blog({ 'old/none': '', picture: 'made' })
  const copy = { path: 'a.txt', copyOf: path.join(folder, 'picture') }
  const store = openStore(path.join(folder, 'store.json'), '1')
  const dir = path.join(folder, 'old')
  await createWriter({ dir, earlier: { out: dir, store } }).write(listed([copy]))
  store.save()
  writeFileSync(copy.copyOf, 'anew')
  await writeIn(folder, copy)
  expect(outcome(folder)).toBe('anew')
})

test.each(['a.txt', 'd/a.txt'])(
  'in a folder that is kept, no link leads out of it (entriesBelow): %s',
  async (name) => {
    const folder = blog({ 'elsewhere/a.txt': 'mine' })
    mkdirSync(path.join(folder, 'new'))
    const [first = ''] = name.split('/')
    const target = first === name ? 'elsewhere/a.txt' : 'elsewhere'
    symlinkSync(path.join(folder, target), path.join(folder, 'new', first))
    await writeIn(folder, { path: name, text: 'theirs' })
    expect(readFileSync(path.join(folder, 'elsewhere/a.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(path.join(folder, 'new', name), 'utf8')).toBe('theirs')
  },
)
