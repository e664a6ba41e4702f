/** What the interface says of pages that stay in the reader's browser. */
export interface OfflineWords {
  /** What this is for. */
  about: string
  /** Stands before the address of a page that cannot be had. */
  lost: string
  saved: string
  keep: string
  stop: string
  goOn: string
  stopped: string
  full: string
  failed: string
  done: string
  remove: string
  unsupported: string
  withoutScripts: string
  newVersion: string
  reload: string
  later: string
}

/** Where a site's pages find what keeps them: the worker, and the page that shows what is kept. */
export interface OfflinePlaces {
  worker: string
  page: string
}

/** What the worker is told, in front of its code. */
export interface WorkerSettings {
  /** The path below which the site lies: `/`, `/sub/`. */
  scope: string
  /** Names the app, as pages do. */
  version: string
  /** The paths of its scripts and styles. */
  files: string[]
  /** The pages that stand in for what cannot be had: language → path. */
  pages: Record<string, string>
}

/** The files of a site that are for this: a worker has what lies below its own folder. */
export const offlineFiles = { worker: 'sw.js', index: 'offline-list.json', list: 'offline-list-' }

/** What all that can be kept comes to, and the files that list it. */
export interface KeepIndex {
  articles: number
  pages: number
  bytes: number
  lists: string[]
  /** Names what is in the lists. */
  stamp: string
}

/** A page that can be kept, and the paths of the pictures that come with it. */
export interface KeepEntry {
  url: string
  /** Names what is in it. */
  stamp: string
  pictures: string[]
}

/** A page that is in the reader's browser. */
export interface SavedPage {
  url: string
  title: string
  lang: string
}

/** How far keeping everything has come. */
export interface KeepState {
  index: KeepIndex
  /** How many pages are kept. */
  saved: number
  /** Whether they are all that there are, as they are now. */
  complete: boolean
}

/** How keeping everything ended. */
export type KeepEnd = 'done' | 'stopped' | 'full' | 'failed'

/** What the reader's browser keeps of a site. */
export interface Shelf {
  /** What has been read, the latest first, then what is kept. */
  saved: () => Promise<SavedPage[]>
  state: () => Promise<KeepState>
  keep: (options: { signal: AbortSignal; onSaved: (pages: number) => void }) => Promise<KeepEnd>
  /** Takes away what is kept; what has been read stays. */
  remove: () => Promise<void>
}
