import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { App } from './app'
import { pruneFolder } from './cache'
import type { FolderCache } from './cache'
import type { Images } from './images/facts'
import {
  appsFolder,
  articleCache,
  earlierFile,
  imageFolder,
  keptFolder,
  lastShardFile,
  memoryFile,
} from './cache-folders'
import type { OutputFile } from './output/output-file'
import type { Site } from './site'

const day = 24 * 60 * 60 * 1000

/** Takes out of the caches what no build has used for 30 days, once a day for each blog; what this build has used is given. */
export async function pruneCaches(built: {
  app: App
  dir: string
  out: string
  site: Site
  images: Images
  icons: readonly OutputFile[]
  pictureFacts: FolderCache
}): Promise<void> {
  const { app, dir, out, site, images, icons, pictureFacts } = built
  const memory = memoryFile(dir)
  const stamp = `${memory}.pruned`
  if (Date.now() - (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) < day) return
  const rendered = await Promise.all(site.documents.map(site.render))
  articleCache().prune(rendered.map(({ key }) => key))
  pictureFacts.prune()
  const pictures = [
    ...[...images.values()].flatMap(({ copies }) => copies.map(({ name }) => name)),
    ...site.shared.values(),
    ...icons.flatMap((icon) => ('copyOf' in icon ? icon.copyOf : [])),
  ]
  pruneFolder(imageFolder(), new Set(pictures.map((file) => path.basename(file))))
  pruneFolder(appsFolder(), new Set([app.drawnBy]))
  const mine = [memory, lastShardFile(dir)]
  pruneFolder(path.dirname(memory), new Set(mine.map((each) => path.basename(each))))
  const outputs = [keptFolder(out), earlierFile(out)]
  pruneFolder(path.dirname(keptFolder(out)), new Set(outputs.map((each) => path.basename(each))))
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
}
