import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { bundleOverrides } from '../../../src/build/overrides/bundle'

const root = mkdtempSync(path.join(tmpdir(), 'lectern-bundle-'))
afterAll(() => rmSync(root, { recursive: true }))

// Vite as far as it writes an app, or fails; `meanwhile` is what else happens then.
const vite = vi.hoisted(() => ({ made: 0, meanwhile: () => {} }))
vi.mock('vite', async (original) => ({
  ...(await original<object>()),
  createBuilder: async ({ environments }: { environments: { client: { build: { outDir: string } } } }) => ({
    environments: { client: environments.client.build.outDir },
    build: async (out: string) => {
      vite.made++
      mkdirSync(out, { recursive: true })
      writeFileSync(path.join(out, 'app.js'), 'app')
      vite.meanwhile()
    },
  }),
}))

let cacheDir: string
beforeEach(() => {
  cacheDir = mkdtempSync(path.join(root, 'cache-'))
  Object.assign(vite, { made: 0, meanwhile: () => {} })
})

const bundle = (dir = root) => bundleOverrides({ root, dir, cacheDir, version: '1' })
const app = (folder: string) => readFileSync(path.join(folder, 'client/app.js'), 'utf8')

test('an app is made once, and again where it was changed (isWhole, rm)', async () => {
  const folder = await bundle()
  expect([await bundle(), vite.made]).toEqual([folder, 1])
  writeFileSync(path.join(folder, 'client/app.js'), 'cut off')
  expect([await bundle(), app(folder), vite.made]).toEqual([folder, 'app', 2])
})

test('an app is a module, whatever the blog around it is (package.json)', async () => {
  const file = path.join(await bundle(), 'package.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ type: 'module' })
})

test.each(['node_modules', '../node_modules'])(
  'an app is made anew for other packages in %s (installed)',
  async (packages) => {
    const dir = path.join(mkdtempSync(path.join(root, 'blog-')), 'src')
    mkdirSync(dir)
    const folders = [await bundle(dir)]
    mkdirSync(path.join(dir, packages))
    for (const list of ['{}', '{"a": 1}']) {
      writeFileSync(path.join(dir, packages, '.package-lock.json'), list)
      folders.push(await bundle(dir))
    }
    expect(new Set(folders).size).toBe(3)
  },
)

test('where another build was faster, its app is taken, and none is left half-made (rename, finally)', async () => {
  const folder = await bundle()
  rmSync(folder, { recursive: true })
  vite.meanwhile = () => {
    mkdirSync(path.join(folder, 'client'), { recursive: true })
    writeFileSync(path.join(folder, 'client/app.js'), 'faster')
  }
  expect(app(await bundle())).toBe('faster')
  expect(readdirSync(cacheDir)).toHaveLength(1)
})

test('an app that cannot be put into its place is none (existsSync)', async () => {
  const folder = await bundle()
  rmSync(folder, { recursive: true })
  vite.meanwhile = () => symlinkSync(path.join(root, 'gone'), folder)
  await expect(bundle()).rejects.toThrow('rename')
})

test('what Vite fails with is told as a problem of the overrides, and leaves nothing (overrideError)', async () => {
  vite.meanwhile = () => {
    throw new Error('no such word')
  }
  await expect(bundle()).rejects.toThrow(/_lectern.*override\/code\s+no such word/s)
  expect(readdirSync(cacheDir)).toEqual([])
})
