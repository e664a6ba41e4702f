import path from 'node:path'
import { loadApp } from '../app'
import type { Call } from '../cli'
import { findings } from '../check/findings'
import { prepareImages } from '../images/prepare-images'
import { usedPictures } from '../images/used'
import { imageFolder, openMemory, openSource, pictureCache, readCacheOf, siteOf } from '../load-site'
import { countProblems, formatProblems } from '../report'

/** `lectern check`: everything that is wrong with a blog's sources, without building it; exit status 1 on errors. */
export async function check({ home, positionals }: Call): Promise<number> {
  const dir = positionals[0] ?? 'content'
  const app = await loadApp(home.lib)
  const memory = openMemory(dir, app)
  const source = await openSource({ dir, drafts: true, future: true, cache: readCacheOf(memory) })
  const site = siteOf({ source, app, memory, base: '' })
  const pictures = await prepareImages({
    source,
    used: await usedPictures(site),
    copies: false,
    workshop: { cache: pictureCache(), folder: imageFolder() },
    step: () => {},
  })
  const problems = [...(await findings(site)), ...pictures.problems]
  memory.save()
  if (problems.length > 0) process.stdout.write(`${formatProblems(problems, path.normalize(dir))}\n`)
  process.stdout.write(`${countProblems(problems)} in ${source.documents.length} documents\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
