import { filters } from 'liquidjs'
import { RubyFloat, toFloat } from '../../front-matter/ruby-float'
import { toNumber } from '../values'
import type { Filter } from './filter'

const isFraction = (value: unknown) =>
  value instanceof RubyFloat ||
  (typeof value === 'number'
    ? !Number.isInteger(value)
    : typeof value === 'string' && /^-?\d+\.\d/.test(value))

type Calculate = (a: number, b: number) => number

/** Ruby keeps whole and fractional numbers apart, 7 / 2 is 3, and 7 / 2.0 is 3.5; the result has `power` times the digits behind the point. */
const calculated = (calculate: Calculate, power: number, onWhole = calculate): Filter =>
  function (value, operand) {
    const [a, b] = [toNumber(value), toNumber(operand)]
    if (!isFraction(value) && !isFraction(operand)) return onWhole(a, b)
    return toFloat(onDigits(a, b, calculate, power))
  }

const placesOf = (value: number) => /^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0

/** Calculates with the digits that are written, so that 3 × 1.1 is 3.3. */
function onDigits(a: number, b: number, calculate: Calculate, power: number): number {
  const scale = 10 ** Math.max(placesOf(a), placesOf(b))
  const wholes = [Math.round(a * scale), Math.round(b * scale)] as const
  const result = calculate(...wholes)
  const isExact = [...wholes, Math.trunc(result)].every(Number.isSafeInteger)
  return isExact ? result / scale ** power : calculate(a, b)
}

/** Jekyll's filters on numbers. */
export const numberFilters: Record<string, Filter> = {
  plus: calculated((a, b) => a + b, 1),
  minus: calculated((a, b) => a - b, 1),
  times: calculated((a, b) => a * b, 2),
  divided_by: calculated(
    (a, b) => a / b,
    0,
    (a, b) => {
      if (b === 0) throw new Error('A number is divided by 0.')
      return Math.floor(a / b)
    },
  ),
  round(value, places = 0) {
    const rounded = Number((filters['round'] as Filter).call(this, value, places))
    return toNumber(places) > 0 && isFraction(value) ? toFloat(rounded) : rounded
  },
}
