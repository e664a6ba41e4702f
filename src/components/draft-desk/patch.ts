/** Makes an element the same as another, and touches only what differs: pictures and places on the screen stay. */
export function patch(old: Element, next: Element): void {
  takeAttributes(old, next)
  const [before, after] = [[...old.childNodes], [...next.childNodes]]
  const same = (a: number, b: number) => before[a] !== undefined && before[a].isEqualNode(after[b] ?? null)
  let from = 0
  while (same(from, from)) from++
  let [end, nextEnd] = [before.length, after.length]
  while (end > from && nextEnd > from && same(end - 1, nextEnd - 1)) [end, nextEnd] = [end - 1, nextEnd - 1]
  const gone = before.slice(from, end)
  const come = after.slice(from, nextEnd)
  if (gone.length === come.length) return gone.forEach((node, at) => replace(node, come[at]))
  const rest = before[end] ?? null
  for (const node of gone) node.remove()
  for (const node of come) old.insertBefore(node, rest)
}

function replace(old: ChildNode, next: ChildNode | undefined): void {
  if (!next || old.isEqualNode(next)) return
  if (isElement(old) && isElement(next) && old.tagName === next.tagName) patch(old, next)
  else old.replaceWith(next)
}

// Nodes of another document are of other classes.
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}

function takeAttributes(old: Element, next: Element): void {
  for (const { name } of Array.from(old.attributes)) if (!next.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
}
