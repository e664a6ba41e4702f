import { execFileSync, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFiles } from '../build/blog'
import { crawl } from '../deploy/crawl'
import { findServers, startServer, user } from '../deploy/servers'

const root = path.resolve(import.meta.dirname, '../..')
const corpus = path.resolve(root, '../shared/corpus/mincong')
const hasCorpus = existsSync(corpus)
const program = findServers().nginx
const own = hasCorpus ? 'https://mincong.io/' : 'https://lectern.example/'

const temp = mkdtempSync(path.join(tmpdir(), 'lectern-package-'))
const blog = path.join(temp, 'blog')
chmodSync(temp, 0o755)
afterAll(() => rmSync(temp, { recursive: true }))

// As somebody begins who has nothing but a blog: its folder, npm, and the package beside it.
beforeAll(() => {
  execFileSync('npm', ['pack', '--pack-destination', temp], { cwd: root, stdio: 'ignore' })
  const tarball = readdirSync(temp).find((name) => name.endsWith('.tgz')) ?? ''
  mkdirSync(blog)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', path.join(temp, tarball)], {
    cwd: blog,
    stdio: 'inherit',
  })
  cpSync(hasCorpus ? corpus : path.join(root, 'content'), blog, { recursive: true })
  writeFiles(blog, {
    '_lectern/tsconfig.json': '{ "extends": "lectern/tsconfig.site.json" }',
    '_lectern/components/site-footer.tsx': `import { SiteFooter as Original } from 'lectern/components/site-footer'
import type { ComponentProps } from 'react'

export const SiteFooter = (props: ComponentProps<typeof Original>) => <><Original {...props} />Packed</>
`,
  })
  // What is installed is not the user's who builds: nothing can be written there.
  if (user.uid !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, blog])
})

const here = { cwd: blog, ...user, env: { ...process.env, HOME: blog } }
const lectern = (...args: string[]) =>
  spawnSync('npx', ['lectern', ...args], { ...here, encoding: 'utf8', maxBuffer: 1e8 })

describe('the package, installed beside a blog', () => {
  test('builds', () => {
    const built = lectern('build', '--no-images', '--keep-going')
    expect([built.status, built.stderr.includes('Error')]).toEqual([0, false])
    expect(
      readdirSync(path.join(blog, 'dist')).filter((name) => /^(?:package|node_modules)/.test(name)),
    ).toEqual([])
  })

  test('takes the blog’s own components, and has their types', () => {
    expect(readFileSync(path.join(blog, 'dist/index.html'), 'utf8')).toContain('</footer>Packed')
    const tsc = path.join(root, 'node_modules/.bin/tsc')
    expect(spawnSync(tsc, ['-p', '_lectern'], { cwd: blog, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
    })
  })

  test.skipIf(program === '')('makes a site without a dead link that a check does not name', async () => {
    const { stdout } = lectern('check', '--format', 'json')
    const findings = JSON.parse(stdout) as { message: string }[]
    const site = path.join(blog, 'dist')
    const server = await startServer('nginx', { program, root: site, base: '', settingsOf: site })
    const visited = await crawl({ url: server.url, own }).finally(() => server.close())
    const dead = [...visited].flatMap(([from, { to }]) =>
      to
        .filter((target) => visited.get(target.replace(/#.*/, ''))?.status === 404)
        .filter((target) => !findings.some(({ message }) => message.includes(`${target} leads`)))
        .map((target) => ({ from, target })),
    )
    expect(visited.size).toBeGreaterThan(300)
    expect(dead).toEqual([])
  })

  test.each([['preview'], ['dev']])('%s shows it', async (command) => {
    const child = spawn(process.execPath, ['node_modules/.bin/lectern', command, '--port', '0'], here)
    const url = await address(child)
    const page = await fetch(url)
    const html = await page.text()
    const scripts = [...html.matchAll(/<script type="module" (?:crossorigin )?src="([^"]+)"/g)]
    const answers = [page, await fetch(new URL(scripts.at(-1)?.[1] ?? 'none', url))]
    expect([...answers.map(({ status }) => status), html.includes('Packed')]).toEqual([200, 200, true])
    const ended = once(child, 'exit')
    child.kill()
    await ended
  })
})

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        said += String(text)
        const url = /http:\/\/[^/\s]+\//.exec(said)
        if (url) resolve(url[0])
      })
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)))
  })
}
