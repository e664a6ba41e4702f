import { afterPaint } from './after-paint'

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
    .map((block) => {
      const lines = Math.ceil(block.textContent.length / 45)
      return putOff(block, { containIntrinsicBlockSize: `${lines * 28}px`, contentVisibility: 'auto' })
    })
  drawWhenIdle()
  return true
}

/** How high each row of a page's lists is that is out of view, in pixels; 0 for one in view, none where there is a text, which is measured by its letters. */
export function measureRows(): number[] {
  return rows().map((row) => {
    const { top, bottom, height } = row.getBoundingClientRect()
    return bottom > 0 && top < innerHeight ? 0 : height
  })
}

/** Has the browser draw at once those rows alone that were in view; the others take the room that `heights` says they had. */
export function drawRows(heights: readonly number[]): void {
  const all = rows()
  if (all.length === 0 || all.length !== heights.length) return
  waiting = all.flatMap((row, at) =>
    heights[at] ? [putOff(row, { blockSize: `${heights[at]}px`, contentVisibility: 'hidden' })] : [],
  )
  // With `auto` from the start, what lies within some windows' heights would be drawn before the first picture.
  afterPaint(() => {
    for (const [row] of waiting) row.style.contentVisibility = 'auto'
    drawWhenIdle()
  })
}

/** Draws what is left: below blocks that are not drawn no place is where it will be, and the next page keeps some of them. */
export function drawAll(): void {
  begun = undefined
  for (const each of waiting.splice(0)) draw(each)
}

function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[itemprop=articleBody] > *, footer')]
}

// An item that is no row, such as a year of a menu, has the width of what is in it, and none while that is not drawn.
function rows(): HTMLElement[] {
  if (document.querySelector('[itemprop=articleBody]')) return []
  return [...document.querySelectorAll('main li > :is(time, article)')].flatMap(
    ({ parentElement }) => parentElement ?? [],
  )
}

function putOff(block: HTMLElement, style: Partial<CSSStyleDeclaration>): PutOff {
  const { cssText } = block.style
  Object.assign(block.style, style)
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
