import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { offlineFiles } from '../catalog/offline'
import type { Card, PageData } from '../catalog/page-data'
import type { Home } from './cli'
import { criticalCss } from './output/critical-css'
import { versionOf } from './version'

/** The built app as the build sees it: the shell that pages are poured into, and the function that draws them. */
export interface App {
  template: string
  render: (page: PageData) => { status: number; head: string; html: string }
  renderCards: (cards: Card[], lang: string) => string
  /** The part of the app's styles that a page's HTML needs. */
  stylesFor: (html: string) => string
  /** The folder of scripts and styles that goes into the site. */
  clientDir: string
  /** The folder of what draws texts on the draft page. */
  draftDir: string
  /** The code of the worker that keeps pages for reading offline. */
  workerFile: string
  /** What a thread of the build runs; without one everything is done in one thread. */
  threadFile?: string
  /** Names the code. */
  version: string
  /** Names what draws pages: the code and, where there are any, the site's overrides. */
  drawnBy: string
  /** The folder of its sources. */
  src: string
}

/** What draws pages of an app, built or not. */
export type AppEntry = Pick<App, 'render' | 'renderCards'>

/** Loads what draws pages of the app that is built in a folder. */
export function loadEntry(folder: string): Promise<AppEntry> {
  return import(pathToFileURL(path.join(folder, 'server/entry-server.js')).href) as Promise<AppEntry>
}

/** Loads the app that stands beside the command line in `lib/`, or in another folder one that is made like it. */
export async function loadApp({ root, lib }: Home, folder = lib): Promise<App> {
  const entry = await loadEntry(folder)
  const clientDir = path.join(folder, 'client')
  const version = versionOf(lib)
  let styles: App['stylesFor'] | undefined
  return {
    template: shellOf(clientDir),
    render: entry.render,
    renderCards: entry.renderCards,
    // A build that draws nothing anew needs no styles.
    stylesFor: (html) => (styles ??= criticalCss(sheetOf(clientDir)))(html),
    clientDir,
    draftDir: path.join(lib, 'draft'),
    workerFile: path.join(lib, 'worker', offlineFiles.worker),
    threadFile: path.join(lib, 'cli/render-thread.js'),
    version,
    drawnBy: folder === lib ? version : path.basename(folder),
    src: path.join(root, 'src'),
  }
}

/** The script of the draft page, as a path of the site. */
export function draftScriptOf({ draftDir }: App): string | undefined {
  const folder = path.join(draftDir, '_app/draft')
  const name = existsSync(folder) && readdirSync(folder).find((each) => each.startsWith('entry-draft-'))
  return name ? `_app/draft/${name}` : undefined
}

// The app's own sheet is named for when it is needed; Vite would apply it as soon as the app starts.
function shellOf(clientDir: string): string {
  const shell = readFileSync(path.join(clientDir, 'index.html'), 'utf8')
  const sheet = readdirSync(path.join(clientDir, '_app')).find((name) => /^app-.*\.css$/.test(name))
  return shell.replace('</head>', `<meta name="lectern:styles" content="./_app/${sheet}" />\n  </head>`)
}

/** All styles of a built app. */
export function sheetOf(clientDir: string): string {
  const folder = path.join(clientDir, '_app')
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return sheets.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
}
