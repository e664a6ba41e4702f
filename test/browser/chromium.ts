import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { installPackages } from '../debian'

const usual = [
  // Without windows of its own it takes 40 % less time for the tests.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const installers = [
  () => installPackages('chromium-headless-shell'),
  () => installPackages('chromium'),
  () =>
    spawnSync('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' })
      .status === 0,
]

/** The path of a Chromium: the one that CHROMIUM names, the system's, Playwright's, or one installed now; throws with what to do where none can be had. */
export function findChromium(): string {
  const named = process.env['CHROMIUM']
  if (named !== undefined && !existsSync(named))
    throw new Error(`CHROMIUM names ${named}, but there is no such file.`)
  const find = () => [named, ...usual, chromium.executablePath()].find((file) => file && existsSync(file))
  const there = find()
  if (there) return there
  for (const install of installers) {
    const found = install() && find()
    if (found) return found
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install one and set CHROMIUM to its path.',
  )
}
