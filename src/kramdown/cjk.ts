import type { Element } from './tree'

const cjk = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]'
const lineBetweenCjk = new RegExp(`(${cjk})\\n(?=${cjk})`, 'gu')

/** With `remove_line_breaks_for_cjk`: takes line feeds out of text where Chinese or Japanese stands on both sides. */
export function joinCjkLines(element: Element): void {
  for (const child of element.children) {
    if (child.type === 'text') child.value = child.value.replace(lineBetweenCjk, '$1')
    else joinCjkLines(child)
  }
}
