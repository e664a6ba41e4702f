import { decodePath } from '../../catalog/urls'
import type { Aid } from './aid'
import { onRest, showBeside } from './floating'
import styles from './footnotes.module.css'
import { make } from './make'

const references = 'a[role="doc-noteref"], sup > a.footnote, a[data-footnote-ref]'

/** Shows a footnote where it is referred to: on a click, and while pointer or focus rest on its number. */
export const start: Aid = ({ body }) => {
  let box: HTMLElement | undefined
  const hide = () => {
    box?.remove()
    box = undefined
  }
  const show = (reference: HTMLAnchorElement) => {
    if (box?.isConnected && box.previousElementSibling?.contains(reference)) return
    const note = noteOf(body, reference)
    if (!note) return
    hide()
    box = make('span', { className: `${styles['note']} prose`, id: 'lectern-note' }, ...note)
    box.setAttribute('role', 'note')
    // Behind its number it is the keyboard's next stop.
    ;(reference.closest('sup') ?? reference).after(box)
    reference.setAttribute('aria-details', box.id)
    box.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') (event.target as Element).remove()
    })
    showBeside(box, reference)
  }
  const onClick = (event: MouseEvent) => {
    const reference = event.target instanceof Element ? targetOf(event.target) : null
    if (!reference || event.ctrlKey || event.metaKey || event.shiftKey || !noteOf(body, reference)) return
    event.preventDefault()
    show(reference)
  }
  body.addEventListener('click', onClick)
  const stop = onRest({ within: body, targetOf, delay: 150, show, hide, box: () => box })
  return () => {
    stop()
    body.removeEventListener('click', onClick)
    hide()
  }
}

function targetOf(element: Element): HTMLAnchorElement | null {
  return element.closest<HTMLAnchorElement>(references)
}

// A copy without the way back and without ids, which must stay the only ones of their name.
function noteOf(body: HTMLElement, reference: HTMLAnchorElement): Node[] | undefined {
  const note = body.querySelector(`[id="${CSS.escape(decodePath(reference.hash.slice(1)))}"]`)
  if (!note) return undefined
  const copy = note.cloneNode(true) as Element
  for (const back of copy.querySelectorAll(
    '.reversefootnote, [role="doc-backlink"], [data-footnote-backref]',
  ))
    back.remove()
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  return [...copy.childNodes]
}
