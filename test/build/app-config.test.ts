import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { appConfig, withoutStacks } from '../../src/build/app-config'

const { generateScopedName } = appConfig('lib').css.modules

test.each([
  ['src/components/card-list.module.css', 'card-list_title'],
  ['/blog/_lectern/components/card-list.module.css', 'card-list_title'],
  ['/blog/_lectern/own/card-list.module.css', '_lectern-own-card-list_title'],
  ['/blog/_lectern/own/a/card-list.module.css', '_lectern-own-a-card-list_title'],
])('the class `title` of %s is %s in pages', (file, name) => {
  expect(generateScopedName('title', file)).toBe(name)
})

test('no two sheets of the app have the same name: their classes would, too', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const sheets = files.filter((file) => file.endsWith('.module.css')).map((file) => path.basename(file))
  expect(sheets.length).toBeGreaterThan(20)
  expect(sheets).toEqual([...new Set(sheets)])
})

test('React makes no error when it is loaded', () => {
  const code = readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8')
  const atOnce = /^(?:var|) +\w+ = Error\(\w+\(\d+\)\)[,;]$/gm
  expect(code.match(atOnce)?.length).toBeGreaterThan(3)
  expect(withoutStacks(code).match(atOnce)).toBeNull()
})
