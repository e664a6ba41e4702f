// What is still to be drawn of the page on the screen, a block each.
let waiting: (() => void)[] = []

/**
 * Has the browser draw of a new page, which begins at its top, what the window shows, and the rest after that, when it has
 * time; until then a block's letters say about how high it is.
 */
export function drawInView(): void {
  drawAll()
  waiting = [...document.querySelectorAll<HTMLElement>('[itemprop=articleBody] > *, footer')].map(putOff)
  // The first frames belong to what is in view.
  requestAnimationFrame(() => requestAnimationFrame(drawWhenIdle))
}

/** Draws what is left: below blocks that are not drawn no place is where it will be, and the next page keeps some of them. */
export function drawAll(): void {
  for (const draw of waiting.splice(0)) draw()
}

function putOff(block: HTMLElement): () => void {
  const style = block.getAttribute('style')
  block.style.containIntrinsicBlockSize = `${Math.ceil(block.textContent.length / 45) * 28}px`
  block.style.contentVisibility = 'auto'
  return () => {
    if (style === null) block.removeAttribute('style')
    else block.setAttribute('style', style)
  }
}

function drawWhenIdle(): void {
  requestIdleCallback((deadline) => {
    do {
      waiting.shift()?.()
      // Laid out now, so that the time it takes is known.
      void document.body.offsetHeight
    } while (waiting.length > 0 && deadline.timeRemaining() > 5)
    if (waiting.length > 0) drawWhenIdle()
  })
}
