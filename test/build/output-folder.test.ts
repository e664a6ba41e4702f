import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { openStaging, swap, sweep } from '../../src/build/output-folder'
import { blog, writeFiles } from './blog'

vi.mock('node:fs', { spy: true })
beforeEach(() => vi.resetAllMocks())
const { renameSync: rename } = await vi.importActual<{ renameSync: typeof renameSync }>('node:fs')

// No process has such a number.
const ended = 99_999_999

const beside = (out: string) => readdirSync(path.dirname(out)).filter((name) => name !== path.basename(out))
const shown = (out: string) => readFileSync(path.join(out, 'index.html'), 'utf8')

/** An output with an old site, and a staging folder with a new one. */
function oldAndNew(): { out: string; staging: string } {
  const out = path.join(blog({ 'out/index.html': 'old' }), 'out')
  const staging = openStaging(out)
  writeFiles(staging, { 'index.html': 'new' })
  return { out, staging }
}

/** Has another build put its site there first, so many times. */
function taken(out: string, times: number): void {
  let left = times
  vi.mocked(renameSync).mockImplementation((from, to) => {
    if (to === out && !String(from).endsWith('-old') && left-- > 0)
      writeFiles(out, { 'index.html': 'another' })
    rename(from, to)
  })
}

test('a server may read what is built (openStaging)', () => {
  const { staging } = oldAndNew()
  expect(statSync(staging).mode & 0o777).toBe(0o755)
})

test('the new site takes the old one’s place, and nothing is left beside it (swap)', () => {
  const { out, staging } = oldAndNew()
  swap(staging, out)
  expect([shown(out), beside(out)]).toEqual(['new', []])
})

test('another build that is faster by a moment makes room (swap: isTaken)', () => {
  const { out, staging } = oldAndNew()
  taken(out, 1)
  swap(staging, out)
  expect([shown(out), beside(out)]).toEqual(['new', []])
})

test.each<[guard: string, fault: (of: { out: string; staging: string }) => void]>([
  ['tries', ({ out }) => taken(out, 1000)],
  ['hadOld', ({ staging }) => renameSync(staging, `${staging}-gone`)],
])('what cannot be put there is told, and there is a site (swap: %s)', (_, fault) => {
  const site = oldAndNew()
  fault(site)
  expect(() => swap(site.staging, site.out)).toThrow(/ENOTEMPTY|ENOENT/)
  expect(shown(site.out)).toMatch(/old|another/)
})

test.each(['EXDEV', 'ENOTEMPTY'])(
  'an old site that cannot be kept is done without: %s (harmless)',
  (code) => {
    const { out, staging } = oldAndNew()
    const kept = path.join(path.dirname(out), 'kept')
    vi.mocked(renameSync).mockImplementation((from, to) => {
      if (to === kept) throw Object.assign(new Error('not there'), { code })
      rename(from, to)
    })
    swap(staging, out, kept)
    expect([shown(out), beside(out)]).toEqual(['new', []])
  },
)

test.each([
  ['renamed', 'EACCES', 'held'],
  ['setAside', 'EBUSY', /mounted there.* Name a folder inside it with --out/],
])('an output that cannot be set aside is told, and stays (%s)', (_, code, told) => {
  const { out, staging } = oldAndNew()
  vi.mocked(renameSync).mockImplementation((from, to) => {
    if (from === out) throw Object.assign(new Error('held'), { code })
    rename(from, to)
  })
  expect(() => swap(staging, out)).toThrow(told)
  expect(shown(out)).toBe('old')
})

test.each<[guard: string, left: string, stays: boolean]>([
  ['sweep', `.out-${ended}-a1B2c3`, false],
  ['sweep', `.out-${ended}-a1B2c3-old`, false],
  ['isLeft: not at work', `.out-${process.pid}-a1B2c3`, true],
  ['isLeft: a build’s name', `.out-${ended}-letters`, true],
  ['isLeft: a build’s name', `.out-put-${ended}-a1B2c3`, true],
  ['isLeft: this output’s', `.other-${ended}-a1B2c3`, true],
])('of what lies beside the output only what ended builds have left goes (%s): %s', (_, left, stays) => {
  const out = path.join(blog({ 'out/index.html': 'site' }), 'out')
  mkdirSync(path.join(path.dirname(out), left))
  sweep(out)
  expect([shown(out), beside(out)]).toEqual(['site', stays ? [left] : []])
})

test('another user’s build is at work, too (isRunning)', () => {
  const out = path.join(blog({ 'out/index.html': 'site' }), 'out')
  mkdirSync(path.join(path.dirname(out), `.out-${ended}-a1B2c3`))
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('not yours'), { code: 'EPERM' })
  })
  sweep(out)
  kill.mockRestore()
  expect(beside(out)).toHaveLength(1)
})

test('a site that an ended build had only just set aside comes back (sweep)', () => {
  const out = path.join(blog({ [`.out-${ended}-a1B2c3-old/index.html`]: 'old' }), 'out')
  sweep(out)
  expect([shown(out), beside(out)]).toEqual(['old', []])
})
