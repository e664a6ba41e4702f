const gap = 8

/** Shows a popover in the top layer under an element, or above it where there is more room; it scrolls with the page. */
export function showBeside(box: HTMLElement, anchor: Element): void {
  box.popover = 'auto'
  box.showPopover()
  // The first line of a link that is broken over two is what the reader points at.
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = box
  const below = innerHeight - at.bottom > height + gap || at.top < height + gap
  const right = document.documentElement.clientWidth - width - gap
  const left = Math.max(gap, Math.min(right, at.left + at.width / 2 - width / 2))
  box.style.insetBlockStart = `${scrollY + (below ? at.bottom + gap : at.top - height - gap)}px`
  box.style.left = `${scrollX + left}px`
}

interface HoverOptions {
  within: HTMLElement | Document
  /** The element under the pointer or the focus that something is to be shown for. */
  targetOf: (element: Element) => HTMLAnchorElement | null
  /** Milliseconds that the pointer or the focus must rest there. */
  delay: number
  show: (target: HTMLAnchorElement) => void
  hide: () => void
  /** What is shown now: the pointer may go over to it. */
  box: () => HTMLElement | undefined
}

/** Shows something while the pointer or the keyboard's focus rests on an element; fingers do not hover. */
export function onRest({ within, targetOf, delay, show, hide, box }: HoverOptions): () => void {
  let timer = 0
  let waitingFor: HTMLAnchorElement | null = null
  const enter = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return
    if (box()?.contains(target)) {
      clearTimeout(timer)
      waitingFor = null
      return
    }
    const found = targetOf(target)
    if (!found || found === waitingFor) return
    clearTimeout(timer)
    waitingFor = found
    timer = window.setTimeout(() => show(found), delay)
  }
  const leave = (to: EventTarget | null) => {
    if (to instanceof Element && (box()?.contains(to) || (waitingFor?.contains(to) ?? false))) return
    clearTimeout(timer)
    waitingFor = null
    // Long enough to reach what is shown.
    timer = window.setTimeout(hide, 250)
  }
  const stop = new AbortController()
  const on = { signal: stop.signal, passive: true }
  within.addEventListener(
    'pointerover',
    (event) => (event as PointerEvent).pointerType !== 'touch' && enter(event.target),
    on,
  )
  within.addEventListener('pointerout', (event) => leave((event as PointerEvent).relatedTarget), on)
  within.addEventListener(
    'focusin',
    ({ target }) => target instanceof Element && target.matches(':focus-visible') && enter(target),
    on,
  )
  within.addEventListener('focusout', (event) => leave((event as FocusEvent).relatedTarget), on)
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
