/** Puts the caret at a place of a text, counted from 1, where it can be seen. */
export function putCaret(
  area: HTMLTextAreaElement,
  { line = 1, column = 1 }: { line?: number; column?: number },
): void {
  const lines = area.value.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const at = Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), area.value.length)
  area.focus()
  area.setSelectionRange(at, at)
  area.scrollTop = heightOf(area, area.value.slice(0, at)) - area.clientHeight / 2
}

// Lines are broken where the column ends: how far down the caret is, only such another field knows.
function heightOf(area: HTMLTextAreaElement, text: string): number {
  const probe = area.cloneNode() as HTMLTextAreaElement
  probe.removeAttribute('id')
  probe.value = text
  probe.style.cssText = `position: absolute; visibility: hidden; flex: none; height: 0; min-height: 0; width: ${area.offsetWidth}px`
  area.after(probe)
  const height = probe.scrollHeight
  probe.remove()
  return height
}
