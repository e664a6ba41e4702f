/** The text that the reader's browser keeps under a key; undefined where there is none, or storage is forbidden. */
export function storedText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** The same as a value; undefined where it is no JSON. */
export function storedValue(key: string): unknown {
  try {
    return JSON.parse(storedText(key) ?? '')
  } catch {
    return undefined
  }
}

/** The texts of a list that is kept under a key. */
export function storedList(key: string): string[] {
  return [storedValue(key)].flat().filter((each) => typeof each === 'string')
}

/** Keeps a text under a key, or forgets what is there; answers whether that could be done: storage may be forbidden or full. */
export function store(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
