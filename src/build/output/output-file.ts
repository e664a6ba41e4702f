/** A file of the built site that the build writes: its path below the output folder and what is in it. */
export interface TextFile {
  path: string
  text: string
}

/** A file whose text is made when it is needed. */
export interface MadeFile {
  path: string
  /** While it is the same, the text is the same. */
  key: string | (() => Promise<string>)
  /** Costs less than the key and changes more often: while it is the same, the key is the same. */
  hint?: string
  make: () => Promise<string>
}

/** A copy of another file; a key spares a look at that. */
export interface CopiedFile {
  path: string
  key?: string
  copyOf: string
}

/** A file of the built site. */
export type OutputFile = TextFile | MadeFile | CopiedFile
