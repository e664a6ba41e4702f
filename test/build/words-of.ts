import { parse } from 'parse5'

interface Node {
  nodeName?: string
  value?: string
  attrs?: { name: string }[]
  childNodes?: Node[]
}

/** The words of an HTML text that are the author's own. */
export function wordsOf(html = ''): string {
  const words = (node: Node): string =>
    node.nodeName === 'style' || node.attrs?.some(({ name }) => name === 'data-ui')
      ? ''
      : (node.value ?? '') + (node.childNodes ?? []).map(words).join('')
  return words(parse(html))
}
