import { parse } from 'postcss'
import type { AtRule, ChildNode, Container, Rule } from 'postcss'

/** Makes a function that picks, for a page's HTML, the rules of a style sheet that can apply to it: all that the page needs without a script. */
export function criticalCss(sheet: string): (html: string) => string {
  const root = parse(sheet)
  const needs = new Map<Rule, Need[]>()
  root.walkRules((rule) => void needs.set(rule, rule.selectors.map(needOf)))
  const made = new Map<string, string>()
  return (html) => {
    const used = usedNames(html)
    const key = [...used].toSorted().join(' ')
    const known = made.get(key)
    if (known !== undefined) return known
    const css = printed(root, { used, needs })
    made.set(key, css)
    return css
  }
}

/** The names that must all be in a page for a selector to apply: `p`, `.card`; and the selector itself. */
interface Need {
  selector: string
  names: string[]
}

function needOf(selector: string): Need {
  // What stands in brackets is an alternative, a negation or a state that a script or the reader brings about.
  const plain = selector
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/::?[\w-]+/g, '')
  return { selector, names: plain.match(/\.?(?:\\.|[\w-])+/g) ?? [] }
}

function usedNames(html: string): Set<string> {
  const used = new Set(['html', 'head', 'body'])
  for (const [, tag] of html.matchAll(/<([a-z][a-z0-9]*)/g)) used.add(tag ?? '')
  for (const [, classes] of html.matchAll(/\sclass="([^"]*)"/g)) {
    for (const name of classes?.split(/\s+/) ?? []) used.add(`.${name}`)
  }
  return used
}

interface Choice {
  used: ReadonlySet<string>
  needs: ReadonlyMap<Rule, Need[]>
}

function printed(container: Container, choice: Choice): string {
  return (container.nodes ?? []).map((node) => printedNode(node, choice)).join('')
}

function printedNode(node: ChildNode, choice: Choice): string {
  if (node.type === 'atrule') return printedAtRule(node, choice)
  if (node.type !== 'rule') return ''
  const selectors = (choice.needs.get(node) ?? []).filter(({ names }) =>
    names.every((name) => choice.used.has(name)),
  )
  const body = node.nodes
    .filter(({ type }) => type !== 'comment')
    .map(String)
    .join(';')
  return selectors.length > 0 && body ? `${selectors.map(({ selector }) => selector).join(',')}{${body}}` : ''
}

function printedAtRule(node: AtRule, choice: Choice): string {
  const head = `@${node.name} ${node.params}`
  if (!node.nodes) return `${head};`
  if (!['media', 'supports', 'layer', 'container'].includes(node.name)) return String(node)
  const inner = printed(node, choice)
  return inner ? `${head}{${inner}}` : ''
}
