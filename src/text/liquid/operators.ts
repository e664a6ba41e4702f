import { defaultOperators } from 'liquidjs'
import { isRecord } from '../front-matter/front-matter'
import { isNil } from './filters/filter'
import { toText } from './values'

type Operator = (typeof defaultOperators)[string]

const contains: Operator = (left: unknown, right: unknown, context) => {
  if (isNil(right)) return false
  return isRecord(left)
    ? Object.hasOwn(left, toText(right))
    : defaultOperators['contains']!(left, right, context)
}

/** What stands between two values in a condition, as Ruby's Liquid compares them. */
export const operators = { ...defaultOperators, '<>': defaultOperators['!=']!, contains }
