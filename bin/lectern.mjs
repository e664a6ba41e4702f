#!/usr/bin/env node
// In a checkout the app and the command line are made from src/ when it has changed; a package brings them in lib/.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import module from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import v8 from 'node:v8'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const lib = path.join(root, 'lib')
const stampFile = path.join(lib, 'stamp')

function stampOfSources() {
  const hash = createHash('sha256')
  const add = (file) => {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  for (const name of ['index.html', 'vite.config.ts', 'package.json']) add(path.join(root, name))
  for (const dir of ['src', 'public']) {
    for (const name of readdirSync(path.join(root, dir), { recursive: true })) add(path.join(root, dir, name))
  }
  return hash.digest('hex')
}

async function makeLib(stamp) {
  const { createBuilder } = await import('vite')
  const partial = path.join(root, `lib.${process.pid}`)
  process.env.LECTERN_LIB = partial
  // Whoever calls this may say «test»: what is made here is for readers.
  process.env.NODE_ENV = 'production'
  const old = `${partial}-old`
  try {
    const builder = await createBuilder({
      root,
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'warn',
    })
    await builder.buildApp()
    await writeFile(path.join(partial, 'stamp'), stamp)
    // Another process may have been faster; either result is good.
    if (existsSync(lib)) await rename(lib, old)
    await rename(partial, lib)
  } finally {
    for (const dir of [partial, old]) await rm(dir, { recursive: true, force: true })
  }
}

// A package has src/, too, for «dev», but not what lib/ is made with.
if (existsSync(path.join(root, 'vite.config.ts'))) {
  const stamp = stampOfSources()
  const made = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (made !== stamp) await makeLib(stamp)
}
// React takes its fast form only where this is set before it is loaded; the author's own server wants the talkative one.
process.env.NODE_ENV = process.argv[2] === 'dev' ? 'development' : 'production'
module.enableCompileCache?.()
// Code is optimized later than usual: a quarter of a short build is spent on that otherwise, for too few calls.
const node20 = process.versions.node.startsWith('20.')
v8.setFlagsFromString(node20 ? '--interrupt-budget=400000' : '--invocation-count-for-turbofan=15000')
const { main } = await import(pathToFileURL(path.join(lib, 'cli/cli.js')).href)
process.exitCode = await main(process.argv.slice(2), { root, lib })
