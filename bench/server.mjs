// Servers of the command line, for as long as something is measured.
import { spawn } from 'node:child_process'

/** Starts a command of Lectern's that serves; answers its URL, the seconds until it said it, and how to end it. */
export async function startServer({ lectern, args, work }) {
  const started = performance.now()
  const server = spawn('node', [lectern, ...args], { cwd: work })
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      const found = /http:\/\/\S+/.exec(String(text))
      if (found) resolve(found[0])
    })
    server.once('exit', () => reject(new Error(`lectern ${args[0]} ended.`)))
  })
  return { url, ready: (performance.now() - started) / 1000, stop: () => server.kill() }
}
