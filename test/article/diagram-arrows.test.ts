import { expect, test } from 'vitest'
import { settleArrows } from '../../src/article/diagram-arrows'

const group = '<g class="subgraph" data-id="g"> <rect x="40" y="20" width="100" height="50"'
const arrow = (points: string) => `<polyline class="edge" data-from="g" data-to="$&" points="${points}"`

test.each([
  ['ends at its group', '140,40 200,40', arrow('140,40 200,40')],
  [
    'counts from its group’s corner',
    '100,10 160,10',
    `${arrow('100,10 160,10')} transform="translate(40 20)"`,
  ],
])('an arrow that %s is at its border', (_, points, settled) => {
  expect(settleArrows(`${group}${arrow(points)}`)).toBe(`${group}${settled}`)
})

test('an arrow that fits nowhere is none to draw (corner)', () => {
  expect(settleArrows(`${group}${arrow('500,500 600,600')}`)).toBeUndefined()
})
