#!/usr/bin/env node
// Writes the moved addresses of a built site as nginx or Caddy reads them: node deploy/redirects.mjs nginx|caddy DIST > FILE
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const formats = {
  nginx: (from, to) => `location = "${from}" { return 301 "${to}"; }`,
  caddy: (from, to) => `"${from}" "${to}"`,
}
const [server, dist] = process.argv.slice(2)
const line = formats[server]
if (!line || !dist || !existsSync(dist)) {
  process.stderr.write('Usage: node deploy/redirects.mjs nginx|caddy DIST > FILE\n')
  process.exit(2)
}

// Below a path the build makes no such file: there every old address has its page, and that alone.
const file = path.join(dist, '_redirects')
const rules = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
// Both servers look for the address as it is written out. What would need quoting in one of them keeps its page.
const moved = new Map(rules.map((rule) => rule.split(' ')).map(([from, to]) => [decoded(from), to]))
for (const [from, to] of moved) if (!/["\\{}$`]/.test(from + to)) process.stdout.write(`${line(from, to)}\n`)

function decoded(address) {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
