import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { measure } from './measure.mjs'

// The blog's layouts by those of minima, the theme that Jekyll comes with; the rest are minima's own.
const layouts = {
  default: ['base', 'none'],
  post: ['article'],
  page: ['articles', 'archive', 'tag', 'category', 'series', 'categories', 'tags'],
}
const bundled = ['jekyll-feed', 'jekyll-redirect-from', 'jekyll-seo-tag']

/** Whether Jekyll can be called here. */
export function hasJekyll() {
  return spawnSync('jekyll', ['--version']).status === 0
}

/** Makes a copied blog one that Jekyll alone can build: plugins that are not installed go, and its theme is minima. */
export function prepareForJekyll(dir) {
  const file = path.join(dir, '_config.yml')
  const lines = readFileSync(file, 'utf8').split('\n')
  const plugin = /^\s*-\s+(jekyll-[\w-]+|jemoji)\s*$/
  const kept = lines.filter((line) => !plugin.test(line) || bundled.includes(plugin.exec(line)[1]))
  // Else its header would name every page of the blog.
  const themed = ['theme: minima', 'header_pages: [index.md]']
  writeFileSync(file, [...kept.filter((line) => !line.startsWith('theme:')), ...themed, ''].join('\n'))
  mkdirSync(path.join(dir, '_layouts'), { recursive: true })
  for (const [theirs, ours] of Object.entries(layouts)) {
    const text = `---\nlayout: ${theirs}\n---\n{{ content }}\n`
    for (const name of ours) writeFileSync(path.join(dir, '_layouts', `${name}.html`), text)
  }
  addMissingIncludes(dir)
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

/** Measures one build by Jekyll. */
export function runJekyll(dir, out) {
  return measure({
    command: 'jekyll',
    args: ['build', '--quiet', '--source', dir, '--destination', out, '--disable-disk-cache'],
    cwd: dir,
  })
}
