import path from 'node:path'
import { buildSite } from '../build-site'
import type { BuildResult } from '../build-site'
import type { Call } from '../cli'
import { siteApp } from '../overrides/site-app'
import { createProgress, seconds } from '../progress'
import { countProblems, formatProblems, table } from '../report'
import { sourceFolder } from '../source-folder'

/** `lectern build`: a source folder becomes a static site; says what it did, what it left out and what is wrong. */
export async function build({ home, positionals, values }: Call): Promise<number> {
  const started = performance.now()
  const folder = sourceFolder(positionals[0])
  const { dir } = folder
  const out = String(values['out'] ?? 'dist')
  const result = await buildSite({
    app: await siteApp(home, dir),
    progress: createProgress(process.stderr),
    ...folder,
    out,
    base: values['base'] === undefined ? undefined : String(values['base']),
    drafts: values['drafts'] === true,
    future: values['future'] === true,
    images: values['no-images'] !== true,
    keepGoing: values['keep-going'] === true,
  })
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
