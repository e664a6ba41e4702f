import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setEdition, writeBlog } from './editions'

const program = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
const root = mkdtempSync(path.join(tmpdir(), 'lectern-disk-'))
afterAll(() => rmSync(root, { recursive: true }))
const [first, second] = [path.join(root, 'first'), path.join(root, 'second')]
const disk = path.join(root, 'disk')

// A file system of its own needs no rights in a name space of its own, and is gone with it.
const hasDisk = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0
if (!hasDisk) process.stdout.write('skipped: the full disk, for unshare may not make a name space here\n')

beforeAll(async () => {
  mkdirSync(disk)
  await writeBlog(first, 'first')
  await writeBlog(second, 'first')
  await setEdition(second, 'second')
})

// A good build; another on a disk that has only so much room left; the same with room enough.
const script = `
set -u
mount -t tmpfs -o size=500m tmpfs "$1"
cd "$1"
sum() { find dist -type f -exec sha256sum {} + | LC_ALL=C sort -k 2; }
"$2" "$3" build "$4" >&2 && sum >/tmp/before.$$ || exit 9
used=$(du -sk . | cut -f 1)
mount -o remount,size=$((used + $6))k "$1"
"$2" "$3" build "$5" 2>said
echo "status $?"
sum | cmp - /tmp/before.$$ && echo same
rm /tmp/before.$$
ls -A | grep -c '^[.]dist' | sed 's/^/beside /'
mount -o remount,size=500m "$1"
"$2" "$3" build "$5" >&2 && echo again
grep -o 'The second edition' dist/index.html | head -n 1
sed 's/^/said /' said
`

// Guards: `explained` in src/build/system-error.ts; the staging folder.
test.skipIf(!hasDisk).each([
  ['while texts are rendered', 300],
  ['while the site is written', 4000],
])('a disk that is full %s is told in a sentence, and the last good output is whole', (_, kilobytes) => {
  const words = [disk, process.execPath, program, first, second, String(kilobytes)]
  const unshare = ['--map-root-user', '--mount', 'bash', '-c', script, 'bash', ...words]
  const lines = execFileSync('unshare', unshare, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [status, same, beside, again, title, ...said] = lines.trim().split('\n')
  expect([status, same, beside, again, title]).toEqual([
    'status 1',
    'same',
    'beside 0',
    'again',
    'The second edition',
  ])
  expect(said.join('\n')).toMatch(/The disk is full/)
  expect(said.join('\n')).not.toMatch(/^said +at |Unhandled/m)
})
