import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { interfaceLanguage, interfaceLanguages } from '../../../catalog/interface-language'
import { offlineFiles } from '../../../catalog/offline'
import type { WorkerSettings } from '../../../catalog/offline'
import type { App } from '../../app'
import { link } from '../../site'
import type { Site } from '../../site'
import { langOf } from '../../to-post'
import type { TextFile } from '../output-file'

/** What the config's `offline` asks for: the worker that keeps pages in the reader's browser, the one that takes it away again, or none. */
export function workerFile(options: { site: Site; app: App; shell: string }): TextFile[] {
  const { site, app, shell } = options
  const said = site.source.config.values['offline']
  if (said === 'remove') return [remover(site)]
  if (said !== true) return []
  const settings = JSON.stringify(settingsOf({ site, app, version: shell }))
  // The browser looks for a new worker byte by byte: another version of the app is another text.
  return [
    { path: offlineFiles.worker, text: `self.lectern=${settings};\n${readFileSync(app.workerFile, 'utf8')}` },
  ]
}

/** A worker in the place of another: it forgets all that was kept, and then itself. */
export function remover(site: Site): TextFile {
  const caches = JSON.stringify(`lectern:${link(site, '/')}:`)
  const text = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(remove()))
async function remove() {
  for (const name of await caches.keys()) if (name.startsWith(${caches})) await caches.delete(name)
  await registration.unregister()
}
`
  return { path: offlineFiles.worker, text }
}

function settingsOf({ site, app, version }: { site: Site; app: App; version: string }): WorkerSettings {
  const places = site.langs.flatMap((lang) => site.places.of('offline', lang) ?? [])
  const unused = unusedFiles(site)
  const files = readdirSync(join(app.clientDir, '_app')).filter((name) => !unused.test(name))
  return {
    scope: link(site, '/'),
    version,
    files: files.map((name) => link(site, `/_app/${name}`)),
    pages: Object.fromEntries(places.map(({ lang, url }) => [lang, link(site, url)])),
  }
}

// Readers without a connection write no drafts, and no page speaks another language than the site's.
function unusedFiles({ documents, lang, source }: Site): RegExp {
  const tags = [lang, ...documents.map((document) => langOf(document, source.config))]
  const used = new Set(tags.map(interfaceLanguage))
  const others = interfaceLanguages.filter((each) => !used.has(each)).map((each) => each.toLowerCase())
  return new RegExp(`^(?:draft-page-|(?:${others.join('|')})-.{6}\\.js$)`)
}
