import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findServers } from './servers'
import type { ServerName } from './servers'

const root = path.resolve(import.meta.dirname, '../..')

/** Finds or installs the servers that deploy/ has configurations for, and builds what they are to serve where anybody may read it. */
export default function setup(project: TestProject): () => void {
  const temp = mkdtempSync(path.join(tmpdir(), 'lectern-deploy-'))
  chmodSync(temp, 0o755)
  const build = (dir: string, out: string, ...args: string[]) => {
    execFileSync(
      process.execPath,
      ['bin/lectern.mjs', 'build', dir, '--out', path.join(temp, out), ...args],
      {
        cwd: root,
        stdio: 'inherit',
      },
    )
    return path.join(temp, out)
  }
  const blog = exampleBlog(path.join(temp, 'source'))
  const corpus = path.resolve(root, '../shared/corpus/mincong')
  project.provide('servers', findServers())
  project.provide('site', build(blog, 'site'))
  project.provide('subSite', build(blog, 'below/sub', '--base', '/sub/'))
  const quick = ['--no-images', '--keep-going']
  project.provide('corpus', existsSync(corpus) ? build(corpus, 'corpus', ...quick) : '')
  project.provide(
    'subCorpus',
    existsSync(corpus) ? build(corpus, 'corpus-below/sub', '--base', '/sub/', ...quick) : '',
  )
  return () => rmSync(temp, { recursive: true })
}

// The example blog, and what its addresses have not: Chinese, a space, a file that is none of the web's usual ones.
function exampleBlog(dir: string): string {
  cpSync(path.join(root, 'content'), dir, { recursive: true })
  mkdirSync(path.join(dir, 'assets/图'))
  writeFileSync(path.join(dir, 'assets/图/一 二.wasm'), '\0asm\x01\0\0\0')
  writeFileSync(
    path.join(dir, '_posts/2024-01-05-数据库.md'),
    '---\ntitle: 数据库\ntags: [数据]\nredirect_from: [/原来/, /two words/]\n---\n\n[一](/assets/图/一%20二.wasm)\n',
  )
  return dir
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The programs' paths; '' where one could not be had. */
    servers: Record<ServerName, string>
    subCorpus: string
  }
}
