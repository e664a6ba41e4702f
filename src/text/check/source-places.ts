/** A place in a file, from 1; what is not known is left out. */
export interface Place {
  line?: number
  column?: number
}

/** A place in a text, and the words that stand there, to look for where Liquid has moved them. */
export interface Spot {
  line: number
  column?: number
  words?: string
}

/** Where a spot of the text after Liquid stands in the file: to the column where its line is as it was, to the line where Liquid has changed it. */
export function placesIn(
  { body, bodyLine }: { body: string; bodyLine: number },
  text: string,
): (spot: Spot) => Place {
  if (body === text) return ({ line, column }) => ({ line: line + bodyLine - 1, column })
  const before = body.split('\n')
  const origins = originsOf(before, text.split('\n'))
  return ({ line, column, words }) => {
    const origin = origins[line - 1]
    if (!origin) return {}
    const at = words ? (before[origin.index] ?? '').indexOf(words) : -1
    const found = at < 0 ? undefined : at + 1
    return { line: origin.index + bodyLine, column: origin.isSame ? column : found }
  }
}

interface Origin {
  /** Of the line in the text before Liquid. */
  index: number
  isSame: boolean
}

/** For each line of a changed text the line of the original that it comes from: lines that occur once in both are what the others are counted from. */
function originsOf(before: readonly string[], after: readonly string[]): (Origin | undefined)[] {
  const origins: (Origin | undefined)[] = Array.from({ length: after.length })
  let [b, a] = [0, 0]
  for (const [nextB, nextA] of [...anchors(before, after), [before.length, after.length] as const]) {
    fillGap({ before, after, origins, from: [b, a], to: [nextB, nextA] })
    if (nextA < after.length) origins[nextA] = { index: nextB, isSame: true }
    ;[b, a] = [nextB + 1, nextA + 1]
  }
  return origins
}

/** Pairs of indices of the lines that occur exactly once in both texts, rising in both. */
function anchors(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const positions = onlyOnce(after)
  const pairs: (readonly [number, number])[] = []
  for (const [line, b] of onlyOnce(before)) {
    const a = positions.get(line)
    if (a !== undefined && a > (pairs.at(-1)?.[1] ?? -1)) pairs.push([b, a])
  }
  return pairs
}

function onlyOnce(lines: readonly string[]): Map<string, number> {
  const seen = new Map<string, number>()
  const again = new Set<string>()
  lines.forEach((line, index) => {
    if (line.trim() === '' || seen.has(line)) again.add(line)
    seen.set(line, index)
  })
  for (const line of again) seen.delete(line)
  return seen
}

function fillGap(options: {
  before: readonly string[]
  after: readonly string[]
  origins: (Origin | undefined)[]
  from: readonly [number, number]
  to: readonly [number, number]
}): void {
  const { before, after, origins } = options
  let [b, a] = options.from
  let [endB, endA] = options.to
  while (b < endB && a < endA && before[b] === after[a]) origins[a++] = { index: b++, isSame: true }
  while (b < endB && a < endA && before[endB - 1] === after[endA - 1])
    origins[--endA] = { index: --endB, isSame: true }
  const isLineForLine = endB - b === endA - a
  for (let at = a; at < endA; at++) {
    // What an include or a loop has brought stands where its tag does.
    const index = isLineForLine ? b + at - a : Math.min(b, Math.max(endB - 1, 0))
    origins[at] = { index, isSame: false }
  }
}
