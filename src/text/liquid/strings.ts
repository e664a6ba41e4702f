import { Tokenizer } from 'liquidjs'

let isDone = false

/**
 * Makes liquidjs read strings as Ruby's Liquid does, which has no escapes: "\n" is a backslash and an n.
 * An escaped quote stays a quote. The engine offers no option for it, and this project is its only user here.
 */
export function readStringsAsRuby(): void {
  if (isDone) return
  isDone = true
  // eslint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const readQuoted = Tokenizer.prototype.readQuoted
  Tokenizer.prototype.readQuoted = function () {
    const token = readQuoted.call(this)
    const content = token
      ?.getText()
      .slice(1, -1)
      .replace(/\\(["'])/g, '$1')
    return token && Object.assign(token, { content })
  }
}
