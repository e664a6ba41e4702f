import path from 'node:path'
import { expect, test } from 'vitest'
import { ruleNames } from '../../../src/build/check/rules'
import { explanations } from '../../../src/build/dev/explanations'

const why = explanations(path.resolve(import.meta.dirname, '../../../docs/check.md'))

test('every rule is explained by its own section of the documentation', () => {
  expect([...why.keys()].toSorted()).toEqual(ruleNames.toSorted())
  expect(why.get('url/lost')).toMatch(/^<p>Error, with <code>--against<\/code> only\..*not hosts\.<\/p>\s*$/s)
  // The last of its chapter: what comes next is another's.
  expect(why.get('permalink/placeholder')).not.toContain('redirect')
})

test('links to other pages of the documentation, which are not at hand, are words', () => {
  expect(why.get('html/removed')).toContain('that is not trusted has')
})
