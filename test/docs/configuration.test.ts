import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  collectionKeys,
  configKeys,
  knownKeys,
  unreadCollectionKeys,
  unreadConfigKeys,
} from '../../src/text/front-matter/known-keys'
import type { Kind, KnownKey } from '../../src/text/front-matter/known-keys'
import { defaultOptions } from '../../src/kramdown/options'

const root = path.resolve(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/configuration.md'), 'utf8')
const [ofConfig = '', ofFrontMatter = ''] = page.split('\n## ').slice(1)

const frontMatter = flat(knownKeys)
const inCollections = (keys: readonly string[]) => keys.map((key) => `collections.NAME.${key}`)

test('the page names every key of `_config.yml` that is read, and no other', () => {
  expect(keysIn(ofConfig)).toEqual([...configKeys, ...inCollections(collectionKeys)].toSorted())
  expect(withoutEffect(ofConfig)).toEqual(
    [...unreadConfigKeys, ...inCollections(unreadCollectionKeys), 'kramdown.entity_output'].toSorted(),
  )
})

test('the page names every key of front matter that is read, and no other', () => {
  const read = frontMatter.filter(([, { unread }]) => !unread)
  expect(keysIn(ofFrontMatter)).toEqual(read.map(([key]) => key).toSorted())
  const unread = frontMatter.filter(([, key]) => key.unread)
  expect(withoutEffect(ofFrontMatter)).toEqual(unread.map(([key]) => key).toSorted())
})

test('the page says of a key of front matter what `check` takes it for', () => {
  const known = new Map(frontMatter)
  for (const { keys, cells } of rowsOf(ofFrontMatter)) {
    for (const key of keys) expect([key, cells[1]]).toEqual([key, typeOf(known.get(key)?.kinds ?? [])])
  }
})

test('every key that the code asks front matter or the config for is known', () => {
  const known = new Set([...frontMatter.map(([key]) => key), ...configKeys, ...collectionKeys, 'ext'])
  const asked = sources().flatMap(([file, text]) =>
    [...text.matchAll(/\b(?:frontMatter|values)(?:\.|\['|, ')([a-z_]+)\b(?!\()/gi)].map(
      ([, key = '']) => `${file}: ${key}`,
    ),
  )
  expect(asked.length).toBeGreaterThan(60)
  expect([...new Set(asked)].filter((each) => !known.has(each.replace(/.*: /, '')))).toEqual([])
})

test('every key that is said to be read is asked for somewhere', () => {
  const text = sources()
    .map(([, each]) => each)
    .join('\n')
  const names = [...frontMatter.filter(([, { unread }]) => !unread).map(([key]) => key), ...configKeys]
    .filter((key) => !key.startsWith('kramdown.') && !/^show_(?:date|tags)$/.test(key))
    .map((key) => key.split('.').at(-1) ?? '')
  const isAsked = (name: string) => new RegExp(`'${name}'|\\.${name}\\b|\\b${name}:`).test(text)
  expect(names.filter((name) => name !== 'NAME' && !isAsked(name))).toEqual([])
})

test('kramdown’s options are those of the parser', () => {
  const listed = configKeys.filter((key) => key.startsWith('kramdown.')).map((key) => key.slice(9))
  expect([...listed, 'entity_output'].toSorted()).toEqual(Object.keys(defaultOptions).toSorted())
})

function flat(keys: Readonly<Record<string, KnownKey>>, above = ''): [string, KnownKey][] {
  return Object.entries(keys).flatMap(([name, key]): [string, KnownKey][] => [
    [above + name, key],
    ...flat(key.keys ?? {}, `${above}${name}.`),
  ])
}

function rowsOf(part: string): { keys: string[]; cells: string[] }[] {
  const rows = part.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((line) => {
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { keys: codeIn(cells[0]), cells }
  })
}

function keysIn(part: string): string[] {
  return rowsOf(part)
    .flatMap(({ keys }) => keys)
    .toSorted()
}

function withoutEffect(part: string): string[] {
  const [, list = ''] = part.split(/### Without effect.*\n/)
  return codeIn(list)
    .filter((key) => !/^(?:site|page)\./.test(key))
    .toSorted()
}

function codeIn(text = ''): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

const names: Record<Extract<Kind, string>, string> = {
  text: 'text',
  flag: 'flag',
  number: 'number',
  date: 'date',
  terms: 'words',
  map: 'map',
  list: 'list',
}

function typeOf(kinds: readonly Kind[]): string {
  if (kinds.length > 3) return 'anything'
  const words = kinds.map((kind) =>
    typeof kind === 'string' ? names[kind] : kind.map((word) => `\`${word}\``).join(' '),
  )
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1')
}

// Commands and includes have values of their own.
const others = /^build\/commands\/|^jekyll\/liquid\/tags\/|known-keys\.ts$/

/** The code that reads front matter and the config. */
function sources(): [string, string][] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?:jekyll|text|draft|build|catalog)\b.*\.ts$/.test(file) && !others.test(file))
    .map((file) => [file, readFileSync(path.join(root, 'src', file), 'utf8')])
}
