import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BuildResult } from '../build-site'
import { articleFolder, lastShardFile, memoryFile } from '../cache-folders'
import type { Call } from '../cli'
import { createProgress, seconds } from '../progress'
import { countProblems, formatProblems, table } from '../report'
import { createShardMaker } from '../search/make-shards-apart'
import type { ShardMaker } from '../search/make-shards-apart'
import { sourceFolder } from '../source-folder'
import { versionOf } from '../version'

/** `lectern build`: a source folder becomes a static site; says what it did, what it left out and what is wrong. */
export async function build({ home, positionals, values }: Call): Promise<number> {
  const started = performance.now()
  const folder = await sourceFolder(positionals[0])
  const { dir } = folder
  const out = String(values['out'] ?? 'dist')
  const shards = openShardMaker(dir, home.lib)
  try {
    // They take as long to load as that thread.
    const [{ buildSite }, { siteApp }] = await Promise.all([
      import('../build-site'),
      import('../overrides/site-app'),
    ])
    const result = await buildSite({
      app: await siteApp(home, dir),
      makeShards: shards.make,
      progress: createProgress(process.stderr),
      ...folder,
      out,
      base: values['base'] === undefined ? undefined : String(values['base']),
      drafts: values['drafts'] === true,
      future: values['future'] === true,
      images: values['no-images'] !== true,
      keepGoing: values['keep-going'] === true,
    })
    return tell(result, { dir, out, started })
  } finally {
    shards.close()
  }
}

// What makes search is under way before anything is known, unless the site was built without search.
function openShardMaker(dir: string, lib: string): ShardMaker {
  const lastFile = lastShardFile(dir)
  const shards = createShardMaker({
    threadFile: path.join(lib, 'cli/shard-thread.js'),
    articleDir: articleFolder(),
    lastFile,
    version: versionOf(lib),
  })
  if (existsSync(lastFile) || (existsSync(dir) && !existsSync(memoryFile(dir)))) shards.start()
  return shards
}

function tell(
  result: BuildResult,
  { dir, out, started }: { dir: string; out: string; started: number },
): number {
  const { problems, written } = result
  if (problems.length > 0)
    process.stderr.write(`\n${formatProblems(problems, dir)}\n${countProblems(problems)}\n`)
  if (written) process.stdout.write(`\n${summary(result, out)}\n${'time'.padEnd(9)}  ${seconds(started)}\n`)
  else process.stderr.write(`Nothing was written: ${path.resolve(out)} is as it was.\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

function summary({ source, written }: BuildResult, out: string): string {
  const skipped = source.skipped.map((each) => ['skipped', `${each.source}: ${each.reason}`])
  return table([
    ['output', path.resolve(out)],
    ['pages', String(written?.pages ?? 0)],
    ['redirects', String(source.redirects.length)],
    ['files', `${written?.files ?? 0}, ${megabytes(written?.bytes ?? 0)}`],
    ...skipped,
  ])
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
