import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const nginx = '/usr/sbin/nginx'
const wrk = '/usr/bin/wrk'

/** Whether nginx and wrk are installed (Debian: nginx-light, wrk). */
export const canLoad = existsSync(nginx) && existsSync(wrk)

/**
 * Serves a built site by nginx with deploy/nginx.conf and asks for it on 200 connections for some seconds: requests and
 * megabytes a second, the 50th and 99th percentile in ms, and how many requests failed.
 */
export async function load({ site, urls, seconds, work }) {
  const port = await freePort()
  const server = spawn(nginx, ['-e', 'stderr', '-p', work, '-c', configFor({ site, work, port })], {
    stdio: 'ignore',
  })
  try {
    await answers(`http://127.0.0.1:${port}/`)
    const script = path.join(work, 'wrk.lua')
    writeFileSync(script, walk(urls))
    const args = [
      '-t2',
      '-c200',
      `-d${seconds}s`,
      '--latency',
      '--timeout',
      '10s',
      '-s',
      script,
      `http://127.0.0.1:${port}/`,
    ]
    return read(spawnSync(wrk, args, { encoding: 'utf8' }).stdout)
  } finally {
    const ended = once(server, 'exit')
    server.kill()
    await ended
  }
}

function configFor({ site, work, port }) {
  const recipe = readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/blog;', `root ${site};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${work}/${each};`)
    .join(' ')
  const file = path.join(work, 'nginx.conf')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    file,
    `${user} daemon off; pid ${work}/nginx.pid; error_log stderr; worker_processes auto;
     events { worker_connections 1024; } http { access_log off; ${temporary} ${recipe} }`,
  )
  return file
}

// Each connection goes through all addresses, as many readers do at once.
const walk = (urls) => `
local paths = { ${urls.map((url) => JSON.stringify(url)).join(', ')} }
local at = math.random(#paths)
wrk.headers["Accept-Encoding"] = "gzip"
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %f %f %f %f %d\\n", summary.requests / summary.duration * 1e6,
    summary.bytes / summary.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`

function read(output) {
  const result = /^RESULT (.*)$/m.exec(output)
  if (!result) throw new Error(`wrk gave no result:\n${output}`)
  const [requests, megabytes, middle, slowest, failed] = result[1].split(' ').map(Number)
  return { requests, megabytes, middle, slowest, failed }
}

async function answers(url) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(url)).ok) return
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not answer`)
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}
