import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  id: string
  nodes: { target: string[] }[]
}

/** What axe finds wrong with a page as it stands, by all rules of WCAG 2.2 AA and the best practices: a rule and its elements each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(script)
  const violations = await page.evaluate(async (values): Promise<Finding[]> => {
    const { axe } = window as unknown as {
      axe: { run: (...args: unknown[]) => Promise<{ violations: Finding[] }> }
    }
    return (await axe.run(document, { runOnly: { type: 'tag', values } })).violations
  }, rules)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  )
}
