import { store, storedValue } from '../storage'

/** A text, the file that it came from, and whether a file has it as it is. */
export interface Draft {
  text: string
  name?: string
  saved: boolean
}

/** What lies on the desk. */
interface OnDesk extends Draft {
  /** Whether it will be there after the next load of the page. */
  kept: boolean
  /** False on the server, which cannot know what was kept. */
  ready: boolean
}

const key = 'lectern:draft'
const nothing: Draft = { text: '', saved: true }
const listeners = new Set<() => void>()
let onDesk: OnDesk | undefined

/** Tells of every change of what lies on the desk, until it is called off. */
export function watchDesk(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What lies on the desk: what was left there, else nothing. */
export function deskNow(): OnDesk {
  return (onDesk ??= { ...stored(), kept: true, ready: true })
}

const onServer: OnDesk = { ...nothing, kept: true, ready: false }

/** The desk as the prerendered page shows it. */
export function deskOnServer(): OnDesk {
  return onServer
}

/** Puts a text on the desk, and keeps it there as far as the browser's storage does. */
export function putOnDesk(draft: Draft): void {
  // An older text would come back in place of one for which there is no room.
  store(key, undefined)
  onDesk = { ...draft, kept: store(key, JSON.stringify(draft)), ready: true }
  for (const listener of listeners) listener()
}

function stored(): Draft {
  const draft = storedValue(key) as Draft | null | undefined
  return typeof draft?.text === 'string' ? draft : nothing
}
