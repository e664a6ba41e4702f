import { parse } from 'postcss'
import type { AtRule, ChildNode, Container, Rule } from 'postcss'

/** Makes a function that picks, for a page's HTML, the rules of a style sheet that can apply to it: all that the page needs without a script. */
export function criticalCss(sheet: string): (html: string) => string {
  const parts = partsOf(parse(sheet))
  const asked = [...new Set(namesOf(parts))]
  const made = new Map<string, string>()
  return (html) => {
    const used = usedNames(html)
    const key = asked.filter((name) => used.has(name)).join(' ')
    const known = made.get(key)
    if (known !== undefined) return known
    const css = printed(parts, used)
    made.set(key, css)
    return css
  }
}

/** A piece of a sheet, read once: text that every page needs, a rule, or a condition around further pieces. */
type Part = string | { selectors: Need[]; body: string } | { head: string; parts: Part[] }

/** The names that must all be in a page for a selector to apply: `p`, `.card`; and the selector itself. */
interface Need {
  selector: string
  names: string[]
}

function partsOf(container: Container): Part[] {
  return (container.nodes ?? []).flatMap(partOf)
}

function partOf(node: ChildNode): Part[] {
  if (node.type === 'atrule') return [atRulePart(node)]
  const body = node.type === 'rule' ? bodyOf(node) : ''
  return node.type === 'rule' && body ? [{ selectors: node.selectors.map(needOf), body }] : []
}

function atRulePart(node: AtRule): Part {
  const head = `@${node.name} ${node.params}`
  if (!node.nodes) return `${head};`
  if (!['media', 'supports', 'container'].includes(node.name)) return String(node)
  return { head, parts: partsOf(node) }
}

function namesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    return 'head' in part ? namesOf(part.parts) : part.selectors.flatMap(({ names }) => names)
  })
}

function bodyOf(rule: Rule): string {
  return rule.nodes
    .filter(({ type }) => type !== 'comment')
    .map(String)
    .join(';')
}

function needOf(selector: string): Need {
  // What stands in brackets is an alternative, a negation or a state that a script or the reader brings about.
  const plain = withoutBrackets(selector).replace(/::?[\w-]+/g, '')
  return { selector, names: plain.match(/\.?(?:\\.|[\w-])+/g) ?? [] }
}

function withoutBrackets(selector: string): string {
  const less = selector.replace(/\[[^\]]*\]|\([^()]*\)/g, '')
  return less === selector ? less : withoutBrackets(less)
}

// Frames are what scripts put into a text: a video that is played, comments.
const always = ['html', 'head', 'body', 'iframe']

function usedNames(html: string): Set<string> {
  const used = new Set(always)
  for (const found of new Set(html.match(/<[a-z][a-z0-9]*|\sclass="[^"]*"/g))) {
    if (found.startsWith('<')) used.add(found.slice(1))
    else for (const name of found.slice(8, -1).split(/\s+/)) used.add(`.${name}`)
  }
  return used
}

function printed(parts: readonly Part[], used: ReadonlySet<string>): string {
  return parts.map((part) => printedPart(part, used)).join('')
}

function printedPart(part: Part, used: ReadonlySet<string>): string {
  if (typeof part === 'string') return part
  if ('head' in part) {
    const inner = printed(part.parts, used)
    return inner && `${part.head}{${inner}}`
  }
  const selectors = part.selectors.filter(({ names }) => names.every((name) => used.has(name)))
  return selectors.length > 0 ? `${selectors.map(({ selector }) => selector).join(',')}{${part.body}}` : ''
}
