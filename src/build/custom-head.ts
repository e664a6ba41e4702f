import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Expanded, JekyllLiquid } from '../jekyll/liquid'
import type { Source } from '../jekyll/source'

// TeXt's and Minimal Mistakes' name for it, Chirpy's, and minima's.
const names = ['head/custom.html', 'metadata-hook.html', 'custom-head.html']

/** What an include of the blog's own adds to the `<head>` of every page, its Liquid expanded without a page; the text is empty where there is none. */
export function customHead({ dir, config }: Source, liquid: JekyllLiquid): Expanded {
  const name = names.find((each) => existsSync(path.join(dir, config.includesDir, each)))
  return liquid.expand({
    source: '_config.yml',
    kind: 'page',
    collection: '',
    url: '/',
    slug: '',
    extension: '.html',
    isMarkdown: false,
    outputExtension: '.html',
    frontMatter: {},
    categories: [],
    tags: [],
    draft: false,
    body: name === undefined ? '' : `{% include ${name} %}`,
    bodyLine: 1,
  })
}
