import { filters } from 'liquidjs'
import { isNumber, RubyFloat, toFloat } from '../../front-matter/ruby-float'
import type { Filter } from './filter'

type Numeric = number | RubyFloat

/** A value as the number that Ruby's Liquid takes it for: of text a whole number at its beginning, or all of it where it is one with a point. */
function numberOf(value: unknown): Numeric {
  if (isNumber(value)) return value
  const text = typeof value === 'string' ? value.trim() : ''
  return /^-?\d+\.\d+$/.test(text) ? toFloat(Number(text)) : Number.parseInt(text) || 0
}

const isFraction = (value: Numeric) => value instanceof RubyFloat || !Number.isInteger(value)

type Calculate = (a: number, b: number) => number

/** Ruby keeps whole and fractional numbers apart, 7 / 2 is 3, and 7 / 2.0 is 3.5; the result has `power` times the digits behind the point. */
const calculated = (calculate: Calculate, power: number, onWhole = calculate): Filter =>
  function (value, operand) {
    const [a, b] = [numberOf(value), numberOf(operand)]
    if (!isFraction(a) && !isFraction(b)) return onWhole(Number(a), Number(b))
    return toFloat(onDigits(Number(a), Number(b), calculate, power))
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
    (a, b) => Math.floor(a / divisor(b)),
  ),
  // As in Ruby, the result has the sign of the second number.
  modulo: calculated((a, b) => a - b * Math.floor(a / divisor(b)), 1),
  abs(value) {
    const number = numberOf(value)
    const size = Math.abs(Number(number))
    return isFraction(number) ? toFloat(size) : size
  },
  at_least: (value, least) => limited(value, least, Math.max),
  at_most: (value, most) => limited(value, most, Math.min),
  ceil: (value) => Math.ceil(Number(numberOf(value))),
  floor: (value) => Math.floor(Number(numberOf(value))),
  round(value, places) {
    const [number, digits] = [numberOf(value), Number(numberOf(places))]
    const rounded = Number((filters['round'] as Filter).call(this, Number(number), digits))
    return digits > 0 && isFraction(number) ? toFloat(rounded) : rounded
  },
}

function divisor(number: number): number {
  if (number === 0) throw new Error('A number is divided by 0.')
  return number
}

// Of two that are equal the value stays as it is written.
function limited(value: unknown, limit: unknown, choose: typeof Math.max): Numeric {
  const [number, other] = [numberOf(value), numberOf(limit)]
  return choose(Number(number), Number(other)) === Number(number) ? number : other
}
