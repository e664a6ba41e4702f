const storageKey = 'lectern:scrolled'
const mostKept = 50
const positions = stored()
let current = entryKey()

/** Remembers how far the entry of the session's history that is being left is scrolled, in pixels. */
export function rememberPosition(): void {
  positions.delete(current)
  positions.set(current, window.scrollY)
}

/** Where the reader left the history's entry that is current now; undefined for one that is new. */
export function recallPosition(): number | undefined {
  current = entryKey()
  return positions.get(current)
}

/** Lets the browser restore by itself what it loads anew, and keeps the rest for when the reader comes back. */
export function storePositions(): void {
  history.scrollRestoration = 'auto'
  rememberPosition()
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...positions].slice(-mostKept)))
  } catch {
    // Storage is full or forbidden: going back then begins at the top.
  }
}

// The router gives each entry a key but the first of a document, which gets one that it has when it is loaded again.
function entryKey(): string {
  const state = history.state as { key?: string; first?: string } | null
  const known = state?.key ?? state?.first
  if (known !== undefined) return known
  const first = `first ${performance.timeOrigin}`
  history.replaceState({ ...state, first }, '')
  return first
}

function stored(): Map<string, number> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as [string, number][])
  } catch {
    return new Map()
  }
}
