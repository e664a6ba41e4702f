import { Tokenizer } from 'liquidjs'
import { toFloat } from '../front-matter/ruby-float'

let isDone = false

/**
 * Makes liquidjs read strings as Ruby's Liquid does, which has no escapes: "\n" is a backslash and an n.
 * An escaped quote stays a quote. And 2.0 is no whole number. The engine offers no option for it, and this project is its only user here.
 */
export function readLiteralsAsRuby(): void {
  if (isDone) return
  isDone = true
  // eslint-disable-next-line typescript/unbound-method -- called with their own `this` below
  const { readQuoted, readNumber } = Tokenizer.prototype
  Tokenizer.prototype.readQuoted = function () {
    const token = readQuoted.call(this)
    const content = token
      ?.getText()
      .slice(1, -1)
      .replace(/\\(["'])/g, '$1')
    return token && Object.assign(token, { content })
  }
  Tokenizer.prototype.readNumber = function () {
    const token = readNumber.call(this)
    return token?.getText().includes('.') ? Object.assign(token, { content: toFloat(token.content) }) : token
  }
}
