import { chromium } from 'playwright-core'

/** The browser that pages are measured in; CHROME is the path of another one than the system's. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROME ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}
