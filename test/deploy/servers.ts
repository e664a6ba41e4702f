import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RunningServer } from '../../src/build/serve-folder'
import { installPackages } from '../debian'

const deploy = path.resolve(import.meta.dirname, '../../deploy')
const nobody = 65_534
/** Who runs what is tested: nobody where root could, as his rights are enough on a host, too. */
export const user: { uid?: number; gid?: number } =
  process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

export type ServerName = 'nginx' | 'caddy'

interface Setting {
  /** The program's path. */
  program: string
  /** The folder that is served; a site with a base lies below it. */
  root: string
  /** `''` or `/sub`. */
  base: string
  /** The built site whose moved addresses are to be answered with 301, and whose policy is to be a header. */
  settingsOf?: string
}

/** Starts nginx or Caddy with its configuration from deploy/ on a free port of 127.0.0.1; the URL ends with the base and a slash. */
export async function startServer(name: ServerName, setting: Setting): Promise<RunningServer> {
  const temp = mkdtempSync(path.join(tmpdir(), `lectern-${name}-`))
  if (user.uid !== undefined) chownSync(temp, user.uid, user.uid)
  const port = await freePort()
  if (setting.settingsOf) {
    for (const script of ['redirects', 'policy'])
      writeFileSync(path.join(temp, `${script}.conf`), written(script, name, setting.settingsOf))
  }
  const child = starters[name]({ ...setting, temp, port })
  await listening(child, port)
  return {
    url: `http://127.0.0.1:${port}${setting.base}/`,
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      rmSync(temp, { recursive: true })
    },
  }
}

/** The paths of nginx and Caddy, installed now if need be and if that is possible; '' for one that cannot be had. */
export function findServers(): Record<ServerName, string> {
  return { nginx: findServer('nginx', 'nginx-light'), caddy: findServer('caddy', 'caddy') }
}

function findServer(name: ServerName, debianPackage: string): string {
  const find = () =>
    ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/usr/local/sbin', '/opt/homebrew/bin']
      .map((dir) => path.join(dir, name))
      .find((file) => existsSync(file))
  return find() ?? (installPackages(debianPackage) ? (find() ?? '') : '')
}

type Start = (setting: Setting & { temp: string; port: number }) => ChildProcess

const starters: Record<ServerName, Start> = {
  nginx({ program, root, base, temp, port }) {
    const site = [
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['root /srv/blog;', `root ${root};`],
      ['set $base "";', `set $base "${base}";`],
      ['/etc/nginx/lectern-redirects*.conf', `${temp}/redirects*.conf`],
      ['/etc/nginx/lectern-policy*.conf', `${temp}/policy*.conf`],
    ].reduce((text, change) => changed(text, change), readFileSync(path.join(deploy, 'nginx.conf'), 'utf8'))
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    const main = `daemon off; pid ${temp}/pid; error_log stderr; events {}
      http { access_log off; ${temporary.map((each) => `${each}_temp_path ${temp}/${each};`).join(' ')}
      ${site} }`
    writeFileSync(path.join(temp, 'main.conf'), main)
    return start(program, ['-e', 'stderr', '-p', temp, '-c', path.join(temp, 'main.conf')], {})
  },
  caddy({ program, root, base, temp, port }) {
    // Only what keeps it from the rest of the machine is added.
    const main = `{\n admin off\n default_bind 127.0.0.1\n}\nimport ${path.join(deploy, 'Caddyfile')}\n`
    writeFileSync(path.join(temp, 'Caddyfile'), main)
    return start(program, ['run', '--adapter', 'caddyfile', '--config', path.join(temp, 'Caddyfile')], {
      LECTERN_SITE: `http://127.0.0.1:${port}`,
      LECTERN_ROOT: root,
      LECTERN_BASE: base,
      LECTERN_REDIRECTS: path.join(temp, 'redirects*.conf'),
      LECTERN_POLICY: path.join(temp, 'policy*.conf'),
      HOME: temp,
      XDG_CONFIG_HOME: temp,
      XDG_DATA_HOME: temp,
    })
  },
}

function written(script: string, name: ServerName, site: string): string {
  return execFileSync(process.execPath, [path.join(deploy, `${script}.mjs`), name, site], {
    encoding: 'utf8',
  })
}

function changed(text: string, [from = '', to = '']: string[]): string {
  if (text.split(from).length !== 2) throw new Error(`deploy/nginx.conf must hold «${from}» once.`)
  return text.replace(from, () => to)
}

function start(program: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(program, args, { ...user, env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

// What a server says is told only when it does not start: Caddy has much to say.
async function listening(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += String(text)))
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1')
    const up = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error')]).catch(
      () => false,
    )
    socket.destroy()
    if (up === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${child.spawnfile} ended with ${child.exitCode}:\n${said}`)
}
