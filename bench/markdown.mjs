#!/usr/bin/env node
// How fast Markdown is parsed: a folder of posts beside remark-parse with GFM, and 1 MB texts made to be slow.
//   npm run bench:markdown [-- FOLDER]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { build } from 'vite'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const megabyte = 1_000_000
const limits = { medianMs: 1.5, share: 0.1, slowestMs: 2000 }

/** What is slow for a parser that looks for each mark's end: nests, and marks that nothing closes. */
const hostile = {
  'nested quotes': '> '.repeat(megabyte / 2),
  'nested lists': '- '.repeat(megabyte / 2),
  'nested items': Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}- a\n`).join(''),
  'nested brackets': '['.repeat(megabyte / 2) + ']'.repeat(megabyte / 2),
  '50,000 brackets': '['.repeat(50_000),
  brackets: '[a'.repeat(megabyte / 2),
  pictures: '!['.repeat(megabyte / 2),
  'links without an end': '[a](b'.repeat(megabyte / 5),
  references: '[a][b] '.repeat(megabyte / 7),
  'angle brackets': '<'.repeat(megabyte),
  'double quotes': '"'.repeat(megabyte),
  'single quotes': "a' ".repeat(megabyte / 3),
  asterisks: '*'.repeat(megabyte),
  'opening asterisks': '*a '.repeat(megabyte / 3),
  'both asterisks': '**a*b '.repeat(megabyte / 6),
  underscores: '_a '.repeat(megabyte / 3),
  tildes: '~~a '.repeat(megabyte / 4),
  backticks: '`'.repeat(megabyte),
  'backticks of every width': Array.from({ length: 1400 }, (_, width) => `a${'`'.repeat(width)}`).join(''),
  'table pipes': '|a'.repeat(megabyte / 2),
  'table rows': '|a|b|\n'.repeat(megabyte / 6),
  'a wide table': `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${'|a\n'.repeat(megabyte / 4)}`,
  'unclosed spans of HTML': '<b>'.repeat(megabyte / 3),
  'unclosed blocks of HTML': '<div>\n'.repeat(megabyte / 6),
  'unclosed blocks of Markdown': '<div markdown="1">\n'.repeat(megabyte / 19),
  'unclosed attributes': '<a b="'.repeat(megabyte / 6),
  comments: '<!-- '.repeat(megabyte / 5),
  'processing instructions': `<div>${'<?'.repeat(megabyte / 2)}`,
  fences: '~~~ a\n'.repeat(megabyte / 6),
  'attribute lists': '{:a'.repeat(megabyte / 3),
  'escaped quotes in attributes': `*a*{:x="${'\\"'.repeat(900)}`.repeat(megabyte / 1810),
  extensions: '{::comment}'.repeat(megabyte / 11),
  formulas: '$$a '.repeat(megabyte / 4),
  footnotes: '[^a]: b\n\n'.repeat(megabyte / 9),
  'definition lists': 'a\n: b\n'.repeat(megabyte / 6),
  abbreviations: `${Array.from({ length: 20_000 }, (_, at) => `*[a${at}]: b\n`).join('')}\n${'a1 a2 '.repeat(megabyte / 8)}`,
  entities: '&amp'.repeat(megabyte / 4),
  backslashes: '\\'.repeat(megabyte),
  spaces: `a${' '.repeat(megabyte)}b`,
  'lines of spaces': ' \n'.repeat(megabyte / 2),
  'one long heading': `# ${'a #'.repeat(megabyte / 3)}`,
  headings: '# a\n'.repeat(megabyte / 4),
}

async function loadParser() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/kramdown/parse.ts',
      write: false,
      rollupOptions: { output: { codeSplitting: false } },
    },
  })
  const folder = await mkdtemp(path.join(root, 'node_modules/.bench-'))
  const file = path.join(folder, 'parse.mjs')
  await writeFile(file, output[0].code)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function readPosts(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /(^|\/)_[^/]*\/.*\.md$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''))
}

/** Milliseconds of processor time: a busy machine does not count. */
function timeOf(work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
const mark = (isGood) => (isGood ? '✓' : '✗')

/** Times every post with both parsers in turn, so that whatever slows the machine slows both. */
function comparePosts(posts, parsers) {
  const rounds = 7
  const times = parsers.map(() => posts.map(() => []))
  for (let round = 0; round < rounds; round++) {
    for (const [at, post] of posts.entries()) {
      for (const [which, parse] of parsers.entries()) times[which][at].push(timeOf(() => parse(post)))
    }
  }
  return times.map((each) => each.map(median))
}

const { parseKramdown } = await loadParser()
const remark = unified().use(remarkParse).use(remarkGfm)
const given = process.argv[2] ?? path.join(root, '../shared/corpus/mincong')
const folder = existsSync(given) ? given : path.join(root, 'content')
const posts = readPosts(folder)
const [here, there] = comparePosts(posts, [parseKramdown, (text) => remark.parse(text)])
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const share = sum(here) / sum(there)
let isGood = median(here) <= limits.medianMs && share <= limits.share

console.log(`${posts.length} posts of ${folder}`)
console.log(`median of a post   ${median(here).toFixed(2)} ms  ${mark(median(here) <= limits.medianMs)}`)
console.log(`all posts, kramdown            ${sum(here).toFixed(0)} ms`)
console.log(`all posts, remark-parse + GFM  ${sum(there).toFixed(0)} ms`)
console.log(`kramdown takes ${(share * 100).toFixed(1)} % of remark's time  ${mark(share <= limits.share)}\n`)

for (const [name, text] of Object.entries(hostile)) {
  let failure = ''
  const time = timeOf(() => {
    try {
      parseKramdown(text)
    } catch (error) {
      failure = String(error)
    }
  })
  const holds = time <= limits.slowestMs && !failure.includes('RangeError')
  isGood &&= holds
  console.log(
    `${name.padEnd(30)} ${(text.length / megabyte).toFixed(2)} MB ${time.toFixed(0).padStart(6)} ms  ${mark(holds)} ${failure}`,
  )
}
process.exitCode = isGood ? 0 : 1
