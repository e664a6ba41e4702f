import path from 'node:path'
import { placeOf } from '../../catalog/findings'
import { loadApp } from '../app'
import type { Comparison } from '../check/against'
import { compareWith } from '../check/against'
import { openCheck } from '../check/check-folder'
import type { SiteFacts } from '../check/facts'
import type { Change } from '../check/fix'
import { applyFixes } from '../check/fix'
import { formats, summary } from '../check/formats'
import type { Call } from '../cli'
import { fileIn, table } from '../report'
import { sourceFolder } from '../source-folder'
import { UsageError } from '../usage-error'

/** `lectern check`: everything that is wrong with a blog's sources, without building it; exit status 1 on errors, with `--strict` on warnings, too. */
export async function check({ home, positionals, values }: Call): Promise<number> {
  const folder = await sourceFolder(positionals[0])
  const dir = path.normalize(folder.dir)
  const format = formats.get(String(values['format'] ?? 'text'))
  if (!format) throw new UsageError(`--format must be text, json or github, but is «${values['format']}».`)
  const app = await loadApp(home)
  // What other programs read on standard output is the findings alone.
  const say = format === formats.get('text') ? process.stdout : process.stderr

  const look = openCheck({ ...folder, dir, app })
  let checked = await look()
  if (values['fix'] === true) {
    const changes = applyFixes(dir, checked.problems)
    const before = checked.facts
    if (changes.length > 0) checked = await look()
    say.write(changesText(changes, dir) + movesText({ before, after: checked.facts, dir }))
  }
  const { facts } = checked
  const old = values['against'] === undefined ? undefined : compareWith(String(values['against']), facts)
  const problems = [...checked.problems, ...(old?.lost ?? [])]
  process.stdout.write(format(problems, dir))
  say.write(summary(problems, facts.source.documents.length) + (old ? comparisonText(old) : ''))
  const isStrict = values['strict'] === true
  return problems.some(({ severity }) => isStrict || severity === 'error') ? 1 : 0
}

function changesText(changes: readonly Change[], dir: string): string {
  const rows = changes.map(({ file, line, column, rule, what }) => {
    return ['fixed', placeOf({ file: fileIn(dir, file), line, column }), rule, what]
  })
  return rows.length === 0 ? 'Nothing to fix that is sure.\n\n' : `${table(rows)}\n\n`
}

// A mended `permalink` is what the author wrote, but readers may know the old address.
function movesText(options: { before: SiteFacts; after: SiteFacts; dir: string }): string {
  const { before, after, dir } = options
  const urls = new Map(before.files.map(({ document }) => [document.source, document.url]))
  const moved = after.files.filter(({ document: { source, url } }) => (urls.get(source) ?? url) !== url)
  return moved
    .map(({ document: { source, url } }) => {
      const old = urls.get(source)
      return `${fileIn(dir, source)} has moved from ${old} to ${url}. If readers know the old address, add \`redirect_from: ${old}\`.\n\n`
    })
    .join('')
}

function comparisonText({ total, lost, redirected }: Comparison): string {
  const rows = redirected.map(({ from, to }) => ['redirects', from, to])
  return `\n${rows.length === 0 ? '' : `${table(rows)}\n`}of ${total} old addresses ${total - lost.length - redirected.length} are the same, ${redirected.length} redirect, ${lost.length} are gone\n`
}
