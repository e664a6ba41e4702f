import { Context, Liquid } from 'liquidjs'
import { expect, test } from 'vitest'
import { NestedForTag } from '../../src/text/liquid/loop-tags'

test('a loop leaves the context as it was: thousands would make it slower and slower (push)', () => {
  const liquid = new Liquid()
  liquid.registerTag('for', NestedForTag)
  const context = new Context({}, liquid.options, { sync: true }, { liquid })
  const before: unknown = Reflect.get(context, 'push')
  liquid.renderSync(liquid.parse('{% for i in (1..2) %}{{ i }}{% endfor %}'), context)
  expect(Reflect.get(context, 'push')).toBe(before)
})
