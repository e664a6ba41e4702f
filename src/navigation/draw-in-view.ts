// What the page on the screen began with, until the rest has come.
let begun: ReadonlySet<Element> | undefined
// What is still to be drawn of the rest, a block each.
let waiting: (() => void)[] = []

/** Has the browser draw at once what a new page begins with. */
export function drawBeginning(): void {
  drawAll()
  begun = new Set(blocks())
}

/**
 * Has the browser draw what has come since, when it has time; until then a block's letters say about how high it is.
 * Answers whether anything had begun.
 */
export function drawRest(): boolean {
  const earlier = begun
  if (!earlier) return false
  begun = undefined
  waiting = blocks()
    .filter((block) => !earlier.has(block))
    .map((block) => {
      const lines = Math.ceil(block.textContent.length / 45)
      return putOff(block, { containIntrinsicBlockSize: `${lines * 28}px` })
    })
  drawWhenIdle()
  return true
}

/** How high each row of a page's lists is, in pixels; none where there is a text, which is measured by its letters. */
export function measureRows(): number[] {
  return rows().map((row) => row.getBoundingClientRect().height)
}

/** Has the browser draw at once those rows alone that are in view; all take the room that `heights` says they had. */
export function drawRows(heights: readonly number[]): void {
  const all = rows()
  if (all.length === 0 || all.length !== heights.length) return
  waiting = all.map((row, at) => putOff(row, { blockSize: `${heights[at]}px` }))
  drawWhenIdle()
}

/** Draws what is left: below blocks that are not drawn no place is where it will be, and the next page keeps some of them. */
export function drawAll(): void {
  begun = undefined
  for (const draw of waiting.splice(0)) draw()
}

function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[itemprop=articleBody] > *, footer')]
}

// An item that is no row, such as a year of a menu, has the width of what is in it, and none while that is not drawn.
function rows(): HTMLElement[] {
  const selector = 'main:not(:has([itemprop=articleBody])) li:has(> time, > article)'
  return [...document.querySelectorAll<HTMLElement>(selector)]
}

function putOff(block: HTMLElement, size: Partial<CSSStyleDeclaration>): () => void {
  const { cssText } = block.style
  Object.assign(block.style, size, { contentVisibility: 'auto' })
  return () => void (block.style.cssText = cssText)
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
