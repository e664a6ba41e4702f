const piece = /<span class="[^"]*">|<\/span>|\n|[^<\n]+/g

/**
 * Puts each line of highlighted code into a `span.line` of its own, those in `marked` (from 1) with `data-mark`; a
 * colour that goes on over a line's end is closed there and opened again. The text stays the same.
 */
export function codeLines(html: string, marked: ReadonlySet<number>): string {
  const open: string[] = []
  let lines = ''
  let line = ''
  let number = 1
  const end = (newline: string) => {
    const mark = marked.has(number) ? ' data-mark=""' : ''
    lines += `<span class="line"${mark}>${line}${'</span>'.repeat(open.length)}${newline}</span>`
    line = open.join('')
    number++
  }
  for (const [part] of html.matchAll(piece)) {
    if (part === '\n') {
      end('\n')
      continue
    }
    if (part === '</span>') open.pop()
    else if (part.startsWith('<span')) open.push(part)
    line += part
  }
  if (line.replace(/<[^>]*>/g, '') !== '') end('')
  return lines
}
