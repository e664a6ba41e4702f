import { expect, test } from 'vitest'
import { choiceOf, paramsOf } from '../../src/components/search/choice'

test.each([
  '',
  'q=snapshot',
  'tag=java&year=2019',
  'q=two+words&language=en&category=Java+Core&tag=java&tag=maven&series=Beginnings&year=2019&year=2020',
  'q=%E5%BF%AB%E7%85%A7&tag=c%2B%2B',
])('?%s says the same when it is written again', (address) => {
  const params = new URLSearchParams(address)
  expect(paramsOf(params.get('q') ?? '', choiceOf(params)).toString()).toBe(address)
})

test('a value twice is one value, and what is no facet is left out', () => {
  expect(paramsOf(' a ', choiceOf(new URLSearchParams('tag=a&tag=a&colour=red'))).toString()).toBe(
    'q=a&tag=a',
  )
})
