import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Root } from 'hast'
import { elementsNamed, attribute, textOf } from '../../src/article/elements'
import { linkIntroList } from '../../src/article/intro-list'
import { htmlTree } from '../../src/article/markdown'

interface LabelledPost {
  post: string
  items: { text: string; accept: (string | null)[] }[]
}

export interface Accuracy {
  /** Links made that are right, from 0 to 1. */
  precision: number
  /** Items with a section that were linked rightly, from 0 to 1. */
  recall: number
  links: number
  /** One line for each wrong or missing link. */
  misses: string[]
}

const shared = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared')
const labels = path.join(shared, 'conformance/intro-list.json')
const corpus = path.join(shared, 'corpus/mincong')

/** Whether the labelled posts stand beside the project. */
export const haveLabels = fs.existsSync(labels) && fs.existsSync(corpus)

/** Links the intro lists of the labelled posts and compares each item with the headings accepted for it. */
export function measureIntroLists(): Accuracy {
  const counts = { links: 0, right: 0, wanted: 0, found: 0 }
  const misses: string[] = []
  for (const { post, items } of JSON.parse(fs.readFileSync(labels, 'utf8')) as LabelledPost[]) {
    const tree = htmlTree(bodyOf(path.join(corpus, post)), { dialect: 'kramdown', isMarkdown: true })
    const made = linkIntroList(tree)
    items.forEach(({ text, accept }, at) => {
      const heading = headingOf(tree, made[at]?.id ?? null)
      const right = accept.some((name) => fold(name) === fold(heading))
      if (heading !== null) counts.links++
      if (heading !== null && right) counts.right++
      if (!accept.includes(null)) counts.wanted++
      if (!accept.includes(null) && right) counts.found++
      if (!right) misses.push(`${post}: “${text}” → ${heading ?? 'nothing'}; accepted: ${accept.join(' | ')}`)
    })
  }
  const { links, right, wanted, found } = counts
  return { precision: right / links, recall: found / wanted, links, misses }
}

function bodyOf(file: string): string {
  return fs
    .readFileSync(file, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{% *highlight.*?%\}([\s\S]*?)\{% *endhighlight.*?%\}/g, '```$1```')
    .replace(/\{%.*?%\}/g, '')
}

function headingOf(tree: Root, id: string | null): string | null {
  const heading = elementsNamed(tree, 'h2', 'h3', 'h4').find(
    ({ node }) => id !== null && attribute(node, 'id') === id,
  )
  return heading ? textOf(heading.node).trim() : null
}

const fold = (name: string | null): string | null => name?.replace(/[`_*\s]+/g, '') ?? null
