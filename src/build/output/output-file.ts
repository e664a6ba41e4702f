/** A file of the built site that the build writes: its path below the output folder and what is in it. */
export interface TextFile {
  path: string
  text: string
}

/** A file whose text is made when it is needed; while `key` is the same, the text is the same. */
export interface MadeFile {
  path: string
  key: string
  make: () => Promise<string>
}

/** A copy of another file. */
export interface CopiedFile {
  path: string
  copyOf: string
}

/** A file of the built site. */
export type OutputFile = TextFile | MadeFile | CopiedFile
