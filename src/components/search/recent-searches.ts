import { store, storedList } from '../storage'

const storageKey = 'lectern:searches'
const mostKept = 6

/** What the reader has searched for, newest first; nothing where storage is forbidden. */
export function recentSearches(): string[] {
  return storedList(storageKey).slice(0, mostKept)
}

/** Keeps a search that led to an article. */
export function keepSearch(text: string): void {
  const kept = [text, ...recentSearches().filter((each) => each !== text)].slice(0, mostKept)
  store(storageKey, JSON.stringify(kept))
}

/** Forgets every search. */
export function forgetSearches(): void {
  store(storageKey, undefined)
}
