/** A new element with these properties, in which these nodes and texts stand. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], 'style'>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties)
  // Everything made here is the interface's, wherever in an article it is put.
  element.setAttribute('data-ui', '')
  element.append(...children)
  return element
}

/** A button that does `act`. */
export function button(label: string, act: (event: MouseEvent) => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, label)
  made.addEventListener('click', act)
  return made
}
