// What a long page consists of, from top to bottom.
const blocks = '[itemprop=articleBody] > *, [data-block], footer'

/** The heights of the page's blocks in pixels, as they stand. */
export function blockHeights(): number[] {
  return allBlocks().map((block) => block.offsetHeight)
}

/**
 * Has the browser draw of a new page what the window shows, and the rest after that, when it has time. `heights`, from an
 * earlier visit, keep the place of everything meanwhile; without them a block's letters say about how high it is.
 */
export function drawInView(heights?: readonly number[]): void {
  const all = allBlocks()
  const known = heights?.length === all.length ? heights : undefined
  const undo = all.map((block, at) => {
    const style = block.getAttribute('style')
    const height = known?.[at] ?? Math.ceil(block.textContent.length / 45) * 28
    block.style.containIntrinsicBlockSize = `${height}px`
    block.style.contentVisibility = 'auto'
    return () => {
      if (style === null) block.removeAttribute('style')
      else block.setAttribute('style', style)
      // Laid out now, so that the time it takes is known.
      void block.offsetHeight
    }
  })
  // The first frames belong to what is in view.
  requestAnimationFrame(() => requestAnimationFrame(() => drawWhenIdle(undo)))
}

function drawWhenIdle(steps: (() => void)[]): void {
  requestIdleCallback((deadline) => {
    do steps.shift()?.()
    while (steps.length > 0 && deadline.timeRemaining() > 5)
    if (steps.length > 0) drawWhenIdle(steps)
  })
}

function allBlocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(blocks)]
}
