import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(path.join(root, name), 'utf8')

interface Locked {
  dev?: boolean
  hasInstallScript?: boolean
  integrity?: string
  link?: boolean
}

const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
const locked = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages,
).filter(([name]) => name !== '')

test('the page on dependencies names each package that ships, and no other', () => {
  const named = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
  expect(named).toEqual(Object.keys(dependencies))
})

test('guard «lock file»: every package is known by its digest', () => {
  expect(locked.filter(([, { integrity, link }]) => !integrity && !link).map(([name]) => name)).toEqual([])
})

test('guard «nothing runs at install»: no package that ships has an install script', () => {
  const running = locked.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)
  expect(running.map(([name]) => name)).toEqual([])
})
