import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post, writeFiles } from '../build/blog'

const root = path.resolve(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/extending.md'), 'utf8')
const tsc = path.join(root, 'node_modules/.bin/tsc')
const tsconfig = /```json\n([^]*?)^```$/m.exec(page)?.[1] ?? ''
const examples = Object.fromEntries(
  [...page.matchAll(/^`(_lectern\/[^`]+)`\n\n```\w+\n([^]*?)^```$/gm)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
)

const dir = mkdtempSync(path.join(tmpdir(), 'lectern-extending-'))
afterAll(() => rmSync(dir, { recursive: true }))
const text = (file: string) => readFileSync(path.join(dir, 'dist', file), 'utf8')
const lectern = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'bin/lectern.mjs'), ...args], { cwd: dir, encoding: 'utf8' })
const types = () => spawnSync(tsc, ['-p', '_lectern'], { cwd: dir, encoding: 'utf8' })

// A blog with Lectern installed, and in it what the page shows.
beforeAll(() => {
  mkdirSync(path.join(dir, 'node_modules'))
  symlinkSync(root, path.join(dir, 'node_modules/lectern'))
  writeFiles(dir, {
    'package.json': '{ "type": "commonjs" }',
    '_config.yml': 'title: Soups\npermalink: /:title/\nauthor: { name: Ann }\n',
    '_posts/2024-01-01-leek.md': post(
      'tags: [leek]\naside: { toc: true }',
      '## Cut\n\nWords.\n\n## Cook\n\nWords.',
    ),
    '_lectern/tsconfig.json': tsconfig,
    ...examples,
  })
})

describe('the changes that the page shows', () => {
  test('are built', () => {
    expect(lectern('build', '.')).toMatchObject({
      status: 0,
      stderr: expect.not.stringContaining('error') as string,
    })
    expect(Object.keys(examples).length).toBe(7)
  })

  test.each([
    ['a string', 'leek/index.html', />In this recipe</],
    ['a string with a number in it', 'leek/index.html', /1 min at the stove/],
    ['a colour', 'leek/index.html', /--accent:[^;}]*#8a2b6b/],
    ['a typeface', 'leek/index.html', /--font-title:"Gill Sans"/],
    ['what a style builds upon', 'leek/index.html', /--accent-wash:/],
    ['the style of a component', 'leek/index.html', /border-style:dashed/],
    ['a component', 'leek/index.html', /<\/footer><p[^>]*>Cooked with butter since 2011/],
    ['a component on another kind of page', '404.html', /Cooked with butter since 2011/],
    ['a kind of page', 'leek/index.html', /<button class="[^"]+">Thank Ann</],
  ])('show: %s', (_, file, shown) => {
    expect(text(file)).toMatch(shown)
  })

  test('are in what the browser loads, and the folder is no part of the site', () => {
    const scripts = readdirSync(path.join(dir, 'dist/_app')).filter((name) => name.endsWith('.js'))
    expect(scripts.map((name) => text(`_app/${name}`)).join('\n')).toMatch(
      /Cooked with butter[^]*You are welcome/,
    )
    expect(readdirSync(path.join(dir, 'dist')).filter((name) => name.includes('lectern'))).toEqual([])
  })

  test('have the types that they say', () => {
    expect(types()).toMatchObject({ status: 0, stdout: '' })
    const footer = '_lectern/components/site-footer.tsx'
    writeFiles(dir, { [footer]: examples[footer]?.replace('{...props}', '{...props} wrods={1}') ?? '' })
    expect(types().stdout).toMatch(/^_lectern\/components\/site-footer\.tsx\(7,\d+\): error TS2322/)
    writeFiles(dir, { [footer]: examples[footer] ?? '' })
  })
})

test('code that cannot be bundled is an error with file and line, and the old site stays', () => {
  writeFiles(dir, { '_lectern/own/thanks.tsx': 'export function Thanks() {\n  return <button>\n}\n' })
  const { status, stderr } = lectern('build', '.')
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^_lectern\/own\/thanks\.tsx:3:1 /)])
  expect(text('leek/index.html')).toContain('Thank Ann')
})
