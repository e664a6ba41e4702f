import { decodeReferences } from './html/entities'
import { isSpaceCode } from './whitespace'
import { listOption, type KramdownOptions } from './options'

/** The characters that stand for straight quotes and for signs of several characters. */
export interface Typography {
  singleOpen: string
  singleClose: string
  doubleOpen: string
  doubleClose: string
  symbols: ReadonlyMap<string, string>
}

const symbolNames: readonly (readonly [written: string, name: string, character: string])[] = [
  ['...', 'hellip', '…'],
  ['---', 'mdash', '—'],
  ['--', 'ndash', '–'],
  ['<<', 'laquo', '«'],
  ['>>', 'raquo', '»'],
  ['<< ', 'laquo_space', '«\u00A0'],
  [' >>', 'raquo_space', '\u00A0»'],
]

const known = new WeakMap<KramdownOptions, Typography>()

/** The characters that the options ask for. */
export function typographyOf(options: KramdownOptions): Typography {
  let typography = known.get(options)
  if (!typography) {
    typography = readTypography(options)
    known.set(options, typography)
  }
  return typography
}

function readTypography(options: KramdownOptions): Typography {
  const quotes = listOption(options.smart_quotes).map((name) =>
    decodeReferences(`&${name.replace(/^apos$/, '#39')};`),
  )
  const symbols = symbolNames.map(([written, name, character]) => {
    const replacement = options.typographic_symbols[name]
    return [written, replacement === undefined ? character : decodeReferences(replacement)] as const
  })
  return {
    singleOpen: quotes[0] ?? '‘',
    singleClose: quotes[1] ?? '’',
    doubleOpen: quotes[2] ?? '“',
    doubleClose: quotes[3] ?? '”',
    symbols: new Map(symbols),
  }
}

const emphasisAhead = /[_*]{1,2}\S/y
// A sign, but not the first of three dots, behind which no word begins or ends.
const signAhead =
  /(?:_(?!\.\.)(?=[\p{L}\p{M}\p{N}_])|[!"#$%'()*+,\-./:;<=>?@[\\\]^`{|}~](?!\.\.)(?![\p{L}\p{M}\p{N}_]))/uy
const wordAhead = /\w/y
const decadeAhead = /\d\ds/y
const endAhead = /[ \t\n\v\f\r]|s(?![\p{L}\p{M}\p{N}_])|$/muy

const looksLike = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset
  return pattern.test(text)
}

export interface Quote {
  text: string
  length: number
}

/**
 * The curly form of the straight quote at `offset` (of both, where a double and a single one begin a word together).
 * `previous` is the character before it, or empty where a span element ends there. The rules are SmartyPants'.
 */
export function quoteAt(text: string, offset: number, previous: string, typography: Typography): Quote {
  const double = text.charCodeAt(offset) === 34
  const open = double ? typography.doubleOpen : typography.singleOpen
  const close = double ? typography.doubleClose : typography.singleClose
  const next = offset + 1
  if (previous === '') {
    if (looksLike(emphasisAhead, text, next)) return { text: open, length: 1 }
    if (looksLike(signAhead, text, next)) return { text: close, length: 1 }
  }
  if (previous === '' || isSpaceCode(previous.charCodeAt(0))) {
    const other = text.charAt(next)
    if (other === (double ? "'" : '"') && looksLike(wordAhead, text, next + 1)) {
      return { text: open + (double ? typography.singleOpen : typography.doubleOpen), length: 2 }
    }
    if (!double && looksLike(decadeAhead, text, next)) return { text: typography.singleClose, length: 1 }
    if (previous !== '' && looksLike(wordAhead, text, next)) return { text: open, length: 1 }
  }
  // A quote directly behind another is taken with it, and only the second one is curled.
  if (previous === '' && /["']/.test(text.charAt(next))) {
    const second = text.charCodeAt(next) === 34 ? typography.doubleClose : typography.singleClose
    return { text: text.charAt(offset) + second, length: 2 }
  }
  if (previous === '') return { text: looksLike(endAhead, text, next) ? close : open, length: 1 }
  return { text: /[^ \t\r\n[{(-]/.test(previous) ? close : open, length: 1 }
}
