import { textContent, type Element } from '../tree'
import { isSpaceCode } from '../whitespace'

const spanTypes = new Map<string, 'em' | 'strong'>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
])

/** With `html_to_native`: headings, emphasis and code that were written as HTML become kramdown's own. */
export function htmlToNative(root: Element): void {
  for (const child of root.children) {
    if (child.type === 'html') convert(child)
    htmlToNative(child)
  }
}

function convert(element: Element): void {
  const span = spanTypes.get(element.value)
  if (span !== undefined) {
    if (!touchesSpace(textContent(element))) element.type = span
  } else if (element.value === 'code' || element.value === 'pre') {
    const code = codeOf(element)
    element.type = element.value === 'code' ? 'codespan' : 'codeblock'
    element.value = code
    element.children = []
  } else if (/^h[1-6]$/.test(element.value)) {
    element.type = 'header'
    element.level = Number(element.value[1])
    element.rawText = textContent(element)
  }
}

const codeOf = (element: Element): string =>
  element.type === 'text' ? element.value : element.children.map(codeOf).join('')

// Markdown's marks cannot stand beside white space inside them.
function touchesSpace(text: string): boolean {
  return text === '' || isSpaceCode(text.charCodeAt(0)) || isSpaceCode(text.charCodeAt(text.length - 1))
}
