import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { measure } from './measure.mjs'

// The blog's layouts by those of minima, the theme that Jekyll comes with; the rest are minima's own.
const layouts = {
  default: ['base', 'none'],
  post: ['article'],
  page: ['articles', 'archive', 'tag', 'category', 'series', 'categories', 'tags'],
}

/** Whether Jekyll can be called here. */
export function hasJekyll() {
  return spawnSync('jekyll', ['--version']).status === 0
}

/** Makes a copied blog one that Jekyll can build here: plugins that are not installed go, and it gets the layouts in the folder `theme`, or minima's. */
export function prepareForJekyll(dir, theme) {
  const file = path.join(dir, '_config.yml')
  const lines = readFileSync(file, 'utf8').split('\n')
  const missing = new Set(notInstalled(lines.map(pluginIn).filter(Boolean)))
  const kept = lines.filter((line) => !missing.has(pluginIn(line)))
  writeFileSync(file, kept.join('\n'))
  // What the blog has itself is not the theme's.
  if (theme) cpSync(theme, dir, { recursive: true, force: false, dereference: true })
  else takeMinima(dir, kept)
  addMissingIncludes(dir)
}

function pluginIn(line) {
  return /^\s*-\s+(jekyll-[\w-]+|jemoji)\s*$/.exec(line)?.[1]
}

function notInstalled(gems) {
  const code = 'puts ARGV.reject { |name| Gem::Specification.find_all_by_name(name).any? }'
  return spawnSync('ruby', ['-e', code, ...gems], { encoding: 'utf8' }).stdout.split('\n')
}

function takeMinima(dir, lines) {
  // Else its header would name every page of the blog.
  const themed = ['theme: minima', 'header_pages: [index.md]']
  const text = [...lines.filter((line) => !line.startsWith('theme:')), ...themed, ''].join('\n')
  writeFileSync(path.join(dir, '_config.yml'), text)
  mkdirSync(path.join(dir, '_layouts'), { recursive: true })
  for (const [theirs, ours] of Object.entries(layouts)) {
    const layout = `---\nlayout: ${theirs}\n---\n{{ content }}\n`
    for (const name of ours) writeFileSync(path.join(dir, '_layouts', `${name}.html`), layout)
  }
}

// What the theme brings and texts include is empty here.
function addMissingIncludes(dir) {
  const texts = readdirSync(dir, { recursive: true }).filter((name) => /\.(?:md|html)$/.test(name))
  for (const name of texts) {
    const text = readFileSync(path.join(dir, name), 'utf8')
    for (const [, include] of text.matchAll(/\{%-?\s*include\s+([\w./-]+)/g)) {
      const file = path.join(dir, '_includes', include)
      mkdirSync(path.dirname(file), { recursive: true })
      if (!existsSync(file)) writeFileSync(file, '')
    }
  }
}

/** Measures one build by Jekyll, as its author publishes it. */
export function runJekyll(dir, out) {
  const build = ['build', '--quiet', '--source', dir, '--destination', out, '--disable-disk-cache']
  return measure({
    command: 'env',
    args: ['JEKYLL_ENV=production', 'jekyll', ...build],
    cwd: dir,
  })
}
