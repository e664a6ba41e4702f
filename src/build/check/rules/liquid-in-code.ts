import { recordOf } from '../../../catalog/front-matter'
import { elementsNamed } from '../../../article/elements'
import { htmlTree } from '../../../article/markdown'
import { positionAt } from '../../../text/front-matter/yaml'
import { dialectOf } from '../../render-documents'
import type { SiteFacts, TextFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** `{{ … }}` inside code that Jekyll reads as Liquid, and puts nothing in its place. */
export const liquidInCode: Rule = {
  name: 'liquid/in-code',
  severity: 'warning',
  find: (facts) =>
    facts.texts.flatMap((text) => (text.document.body.includes('{{') ? blanksIn(text, facts) : [])),
}

interface Range {
  from: number
  to: number
}

function blanksIn({ document }: TextFacts, { source }: SiteFacts): Finding[] {
  const { body, bodyLine, frontMatter } = document
  if (frontMatter['render_with_liquid'] === false) return []
  const kept = rangesOf(body, /\{%-?\s*(raw|comment)\s*-?%\}[^]*?\{%-?\s*end\1\s*-?%\}/g)
  const outputs = [...body.matchAll(/\{\{-?([^]*?)-?\}\}/g)].filter(({ index }) => !isIn(kept, index))
  if (outputs.length === 0) return []
  const code = codeIn(body, dialectOf(document, source.config))
  const known = knownNames(body, { page: frontMatter, site: recordOf(source.config.values) })
  return outputs
    .filter(({ index, 1: inside = '' }) => isIn(code, index) && isBlank(inside.trim(), known))
    .map(({ index, 0: output }) => {
      const { line, column } = positionAt(body, index)
      return {
        file: document.source,
        line: bodyLine + line - 1,
        column,
        message: `Jekyll reads \`${output.replace(/\s+/g, ' ')}\` in this code as Liquid, and shows nothing in its place.`,
        remedy: 'Put {% raw %} before the code and {% endraw %} behind it.',
      }
    })
}

function isIn(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ from, to }) => from <= at && at < to)
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }))
}

// What is not there any more when Markdown is read: tags alone on their lines, which may be indented as code is, and `raw`.
// Lines and columns stay as they are.
const gone = /^[ \t]*(?:\{%(?:[^%{]|%(?!\})|\{(?!%))*%\}[ \t]*)+$|\{%-?\s*(?:end)?raw\s*-?%\}/gm

/** Where code stands in a text: blocks, spans and tags for code. */
function codeIn(body: string, dialect: Parameters<typeof htmlTree>[1]): Range[] {
  const text = body.replace(gone, (tags) => tags.replace(/[^\n]/g, ' '))
  const blocks = elementsNamed(htmlTree(text, dialect), 'pre', 'code').flatMap(({ node }) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  return [...blocks, ...rangesOf(body, /\{%-?\s*(highlight|codeblock)\b[^]*?\{%-?\s*end\1\s*-?%\}/g)]
}

interface Names {
  defined: ReadonlySet<string>
  page: Record<string, unknown>
  site: Record<string, unknown>
}

const objects = ['include', 'layout', 'jekyll', 'forloop', 'tablerowloop', 'content', 'paginator']

function knownNames(body: string, { page, site }: Pick<Names, 'page' | 'site'>): Names {
  const made = [...body.matchAll(/\{%-?\s*(?:assign|capture|for|tablerow|increment|decrement)\s+([\w-]+)/g)]
  return { defined: new Set([...objects, ...made.map(([, name = '']) => name)]), page, site }
}

// What Jekyll itself gives to every page and site; an unknown name in them is as empty as any other.
const ofPage =
  /^(?:title|url|date|content|id|excerpt|path|slug|categories|tags|collection|next|previous|dir|name|draft)$/
const ofSite =
  /^(?:time|pages|posts|data|static_files|html_pages|html_files|collections|documents|categories|tags|related_posts)$/

function isBlank(expression: string, { defined, page, site }: Names): boolean {
  const path = /^([A-Za-z_][\w-]*)(?:\.([\w-]+))?/.exec(expression)
  // A filter may make something of nothing; what is no name at all is text, or another rule's.
  if (/\|\s*default\b/.test(expression)) return false
  if (!path) return expression.startsWith('.')
  const [, root = '', name] = path
  if (/^(?:true|false|nil|null|empty|blank)$/.test(root)) return false
  if (root === 'page') return name !== undefined && !ofPage.test(name) && !Object.hasOwn(page, name)
  if (root === 'site') return name !== undefined && !ofSite.test(name) && !Object.hasOwn(site, name)
  return !defined.has(root)
}
