const storageKey = 'lectern:searches'
const mostKept = 6

/** What the reader has searched for, newest first; nothing where storage is forbidden. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, mostKept) : []
  } catch {
    return []
  }
}

/** Keeps a search that led to an article. */
export function keepSearch(text: string): void {
  const kept = [text, ...recentSearches().filter((each) => each !== text)].slice(0, mostKept)
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // Storage may be forbidden or full: then there is nothing to come back to.
  }
}

/** Forgets every search. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // What cannot be stored is forgotten already.
  }
}
