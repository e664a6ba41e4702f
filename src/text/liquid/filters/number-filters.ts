import { RubyFloat, toNumber } from '../values'
import type { Filter } from './filter'

const isFraction = (value: unknown) =>
  value instanceof RubyFloat ||
  (typeof value === 'number'
    ? !Number.isInteger(value)
    : typeof value === 'string' && /^-?\d+\.\d/.test(value))

/** Ruby keeps whole and fractional numbers apart: 7 / 2 is 3, and 7 / 2.0 is 3.5. */
const calculated = (calculate: (a: number, b: number) => number, onWhole = calculate): Filter =>
  function (value, operand) {
    const token = this.token.args[0] as
      | { content?: unknown; input?: string; begin?: number; end?: number }
      | undefined
    const spelled = token?.input?.slice(token.begin, token.end) ?? ''
    const isExact = !isFraction(value) && !isFraction(operand) && !/^-?\d+\.\d/.test(spelled)
    if (isExact) return onWhole(toNumber(value), toNumber(operand))
    const result = calculate(toNumber(value), toNumber(operand))
    return Number.isInteger(result) ? new RubyFloat(result) : result
  }

/** Jekyll's filters on numbers. */
export const numberFilters: Record<string, Filter> = {
  plus: calculated((a, b) => a + b),
  minus: calculated((a, b) => a - b),
  times: calculated((a, b) => a * b),
  divided_by: calculated(
    (a, b) => a / b,
    (a, b) => {
      if (b === 0) throw new Error('A number is divided by 0.')
      return Math.floor(a / b)
    },
  ),
}
