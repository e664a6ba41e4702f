/** A block that is not drawn yet, and the style attribute that it had. */
type PutOff = [block: HTMLElement, style: string]

// What the page on the screen began with, until the rest has come.
let begun: ReadonlySet<Element> | undefined
// What is still to be drawn of the rest.
let waiting: PutOff[] = []

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
    .map(putOff)
  drawWhenIdle()
  return true
}

/** Draws what is left: below blocks that are not drawn no place is where it will be, and the next page keeps some of them. */
export function drawAll(): void {
  begun = undefined
  for (const each of waiting.splice(0)) draw(each)
}

function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[itemprop=articleBody] > *, footer')]
}

function putOff(block: HTMLElement): PutOff {
  const { cssText } = block.style
  const lines = Math.ceil(block.textContent.length / 45)
  Object.assign(block.style, { containIntrinsicBlockSize: `${lines * 28}px`, contentVisibility: 'auto' })
  return [block, cssText]
}

function draw([block, style]: PutOff): void {
  block.style.cssText = style
}

function drawWhenIdle(): void {
  requestIdleCallback((deadline) => {
    do {
      for (const next of waiting.splice(0, 1)) draw(next)
      // Laid out now, so that the time it takes is known.
      void document.body.offsetHeight
    } while (waiting.length > 0 && deadline.timeRemaining() > 5)
    if (waiting.length > 0) drawWhenIdle()
  })
}
