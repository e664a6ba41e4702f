#!/usr/bin/env node
// Writes a built site's Content-Security-Policy as nginx or Caddy reads it: node deploy/policy.mjs nginx|caddy DIST > FILE
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const everyAddress = { nginx: '""', caddy: '~.*' }
const [server, dist] = process.argv.slice(2)
if (!everyAddress[server] || !dist || !existsSync(dist)) {
  process.stderr.write('Usage: node deploy/policy.mjs nginx|caddy DIST > FILE\n')
  process.exit(2)
}

// Below a path the build makes no such file: there every page says its policy itself, and that alone.
const file = path.join(dist, '_headers')
const policy = existsSync(file) && /Content-Security-Policy: (.*)/.exec(readFileSync(file, 'utf8'))?.[1]
if (policy) process.stdout.write(`${everyAddress[server]} "${policy}"${server === 'nginx' ? ';' : ''}\n`)
