import { Drop, Tokenizer } from 'liquidjs'
import { ownValue } from '../../catalog/own-value'
import { isRecord } from '../front-matter/front-matter'
import { toFloat } from '../front-matter/ruby-float'

/** A word that Liquid compares by what a value is rather than by what is in it. */
class Literal extends Drop {
  /** By this Liquid compares it, and by those below. */
  readonly equals: (value: unknown) => boolean

  constructor(equals: (value: unknown) => boolean) {
    super()
    this.equals = equals
  }
  gt = no
  geq = no
  lt = no
  leq = no
  override valueOf(): string {
    return ''
  }
}

function no(): boolean {
  return false
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0
  return isRecord(value) && Object.keys(value).length === 0
}

const literals: Record<string, Literal> = {
  empty: new Literal(isEmpty),
  // Jekyll does not load what would tell it what is blank, and so nothing is.
  blank: new Literal(no),
}

let isDone = false

/**
 * Makes liquidjs read strings as Ruby's Liquid does, which has no escapes: "\n" is a backslash and an n.
 * An escaped quote stays a quote. And 2.0 is no whole number, nothing is `blank`, and what is neither text, list nor mapping is not `empty`. The engine offers no option for it, and this project is its only user here.
 */
export function readLiteralsAsRuby(): void {
  if (isDone) return
  isDone = true
  // eslint-disable-next-line typescript/unbound-method -- called with their own `this` below
  const { readQuoted, readNumber, readLiteral, readFilteredValue } = Tokenizer.prototype
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
  Tokenizer.prototype.readLiteral = function () {
    const token = readLiteral.call(this)
    const content = token && ownValue(literals, token.getText())
    return content ? Object.assign(token, { content }) : token
  }
  // Where nothing is compared they are empty text.
  Tokenizer.prototype.readFilteredValue = function () {
    const token = readFilteredValue.call(this)
    const [only, ...others] = token.initial.postfix as { content?: unknown }[]
    if (only?.content instanceof Literal && others.length === 0) only.content = ''
    return token
  }
}
