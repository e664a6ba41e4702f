/** A file of the built site that the build writes: its path below the output folder and what is in it. */
export interface TextFile {
  path: string
  text: string
}

/** A file of the built site: a text, or a copy of another file. */
export type OutputFile = TextFile | { path: string; copyOf: string }
