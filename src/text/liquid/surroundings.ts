/** Liquid of which nothing can be made, in its text: a tag, an output, or a tag with its body. */
export interface Gap {
  text: string
  from: number
  to: number
}

/** A line as far as a place in it. */
export function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
}

/** Whether readers see what stands in a gap as it is written: in a fence, between backticks, in a tag for code. */
export function isInCode({ text, from }: Gap): boolean {
  const before = text.slice(0, from)
  return isInFence(before) || isInTag(before) || isInSpan(text, from)
}

function isInFence(before: string): boolean {
  let open: string | undefined
  for (const line of before.split('\n').slice(0, -1)) {
    const [, fence, words = ''] = /^[ \t]*(?:(?:[*+-]|\d+\.|>)[ \t]+)*(`{3,}|~{3,})([^`]*)$/.exec(line) ?? []
    if (fence === undefined) continue
    if (open === undefined) open = fence
    else if (fence.startsWith(open) && words.trim() === '') open = undefined
  }
  return open !== undefined
}

function isInTag(before: string): boolean {
  const last = [...before.matchAll(/\{%-?\s*(end)?(?:highlight|codeblock)\b/g)].at(-1)
  return last !== undefined && last[1] === undefined
}

function isInSpan(text: string, at: number): boolean {
  const column = lineBefore(text, at).length
  const line = text.slice(at - column).split('\n', 1)[0] ?? ''
  let open: string | undefined
  for (const { 0: backticks, index } of line.matchAll(/`+/g)) {
    if (open === undefined && index > column) return false
    if (open === undefined) open = backticks
    else if (open === backticks && index > column) return true
    else if (open === backticks) open = undefined
  }
  return false
}

const address = /\]\(\s*<?[^\s()<>]*$|^ {0,3}\[[^\]]+\]:\s*<?[^\s<>]*$/
const attribute = /<\w[^<>]*=\s*(?:"[^"<>]*|'[^'<>]*)$/

/** Whether a gap is a part of a link's address, or of an attribute in HTML: no message can stand there. */
export function isInAddress({ text, from }: Gap): boolean {
  const before = lineBefore(text, from).replace(/\{\{.*?\}\}|\{%.*?%\}/g, 'x')
  return address.test(before) || attribute.test(before)
}
