import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { allElements, attribute } from '../../article/elements'
import { htmlTree } from '../../article/markdown'
import type { Dialect } from '../../article/markdown'

const html: Dialect = { dialect: 'kramdown', isMarkdown: false }
const mayRun = /<script|\son\w+\s*=/i
// A script that loads another one names its host in quotes.
const quotedHosts = /["'`](?:https?:)?\/\/([a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?)/gi

/** What a policy must name for an author's HTML to run: hashes of its scripts, and the hosts that these load from. */
export function scriptSources(text: string): string[] {
  // Most texts run nothing, and need not be read for it.
  if (!mayRun.test(text)) return []
  return [...new Set(allElements(htmlTree(text, html)).flatMap(sourcesOf))]
}

/** A script's text as a policy names it. */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

function sourcesOf(node: Element): string[] {
  return node.tagName === 'script' ? ofScript(node) : ofHandlers(node)
}

function ofScript(node: Element): string[] {
  const src = attribute(node, 'src')
  if (src !== undefined) return hostsIn(`"${src.trim()}`)
  // What a script element only holds is not run.
  if (/json$/i.test(attribute(node, 'type') ?? '')) return []
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return [hashOf(text), ...hostsIn(text)]
}

function ofHandlers({ properties }: Element): string[] {
  const handlers = Object.entries(properties).filter(([name]) => /^on/i.test(name))
  return handlers.length === 0 ? [] : ["'unsafe-hashes'", ...handlers.map(([, text]) => hashOf(String(text)))]
}

function hostsIn(text: string): string[] {
  return [...text.matchAll(quotedHosts)].map(([, host = '']) => host)
}
