import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The path of a Chromium: the one that CHROMIUM names, the system's, Playwright's, or one installed now; throws with what to do where none can be had. */
export function findChromium(): string {
  const named = process.env['CHROMIUM']
  if (named !== undefined && !existsSync(named))
    throw new Error(`CHROMIUM names ${named}, but there is no such file.`)
  const found = [named, ...usual, chromium.executablePath()].find((file) => file && existsSync(file))
  if (found) return found
  for (const [command, ...args] of installers()) {
    try {
      execFileSync(command, args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    } catch {
      continue
    }
    const installed = [...usual, chromium.executablePath()].find((file) => existsSync(file))
    if (installed) return installed
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install one and set CHROMIUM to its path.',
  )
}

function installers(): [string, ...string[]][] {
  const script = 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium'
  const asRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  const debian: [string, ...string[]][] = asRoot ? [['sh', '-c', script]] : []
  return [...debian, ['npx', 'playwright-core', 'install', '--with-deps', 'chromium']]
}
