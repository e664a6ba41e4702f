/** Where the reader was on a page: pixels from its top, and the heights of its blocks while they are known. */
export interface Position {
  y: number
  heights?: readonly number[]
}

const storageKey = 'lectern:positions'
const mostKept = 50
const positions = new Map<string, Position>(stored())
let current = entryKey()

/** Remembers how far the entry of the session's history that is being left is scrolled, and how high its blocks are. */
export function rememberPosition(heights?: readonly number[]): void {
  positions.delete(current)
  positions.set(current, { y: window.scrollY, heights })
}

/** Where the reader left the history's entry that is current now; undefined for one that is new. */
export function recallPosition(): Position | undefined {
  current = entryKey()
  return positions.get(current)
}

/** Forgets how high blocks are: the window has another width. */
export function forgetHeights(): void {
  for (const position of positions.values()) position.heights = undefined
}

/** Lets the browser restore by itself what it loads anew, and keeps the rest for when the reader comes back. */
export function storePositions(): void {
  history.scrollRestoration = 'auto'
  rememberPosition()
  try {
    const kept = [...positions].slice(-mostKept).map(([key, { y }]) => [key, { y }])
    sessionStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: going back then begins at the top.
  }
}

// The router gives each entry a key; the first of a document has none.
function entryKey(): string {
  const state: unknown = history.state
  const key = typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : ''
  return key || `first ${performance.timeOrigin}`
}

function stored(): [string, Position][] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as [string, Position][]
  } catch {
    return []
  }
}
