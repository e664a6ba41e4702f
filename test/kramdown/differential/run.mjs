#!/usr/bin/env node
// Renders random documents here and with the installed kramdown; ends with 1 where they differ.
//   KRAMDOWN_RUNS=2000 KRAMDOWN_SEED=1 node test/kramdown/differential/run.mjs
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

if (spawnSync('ruby', ['-e', 'require "kramdown"; require "kramdown-parser-gfm"']).status !== 0) {
  console.log('skipped: no kramdown here')
  process.exit(0)
}
const { module } = await runnerImport(fileURLToPath(new URL('differential.ts', import.meta.url)))
const differences = await module.compareRandomDocuments({
  seed: Number(process.env.KRAMDOWN_SEED ?? 1),
  count: Number(process.env.KRAMDOWN_RUNS ?? 2000),
})
process.exit(differences > 0 ? 1 : 0)
