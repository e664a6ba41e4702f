import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium'

const root = path.resolve(import.meta.dirname, '../..')
const out = path.join(root, 'node_modules/.cache/lectern-test')

/** Finds or installs a Chromium and builds the sites that the browser tests open. */
export default function setup(project: TestProject): void {
  mkdirSync(out, { recursive: true })
  const chromium = findChromium()
  const build = (name: string, ...args: string[]) => {
    const dir = path.join(out, name)
    execFileSync(process.execPath, ['bin/lectern.mjs', 'build', ...args, '--out', dir], {
      cwd: root,
      stdio: 'inherit',
    })
    return dir
  }
  const corpus = path.resolve(root, '../shared/corpus/mincong')
  project.provide('chromium', chromium)
  project.provide('site', build('site', 'content'))
  project.provide('subSite', build('sub-site', 'content', '--base', '/sub/'))
  project.provide('corpus', existsSync(corpus) ? build('corpus', corpus, '--no-images', '--keep-going') : '')
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
    site: string
    subSite: string
    corpus: string
  }
}
