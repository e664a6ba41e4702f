const reasons: Record<string, [what: string, remedy: string]> = {
  ENOSPC: ['The disk is full', 'Make room'],
  EDQUOT: ['Your share of the disk is used up', 'Make room'],
  EFBIG: ['A file would be larger than is allowed here', 'Raise the limit'],
  EROFS: ['The disk can only be read', 'Choose a folder that can be written to'],
  EACCES: ['A file or folder is not yours to use', 'Change its rights, or choose another'],
  EPERM: ['A file or folder is not yours to use', 'Change its rights, or choose another'],
  EBUSY: ['A file or folder is held by another program', 'Close that program'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n)'],
  ENFILE: ['Too many files are open', 'Close other programs'],
  ENAMETOOLONG: ['A name is longer than the disk allows', 'Shorten it'],
}

/** What the system refused, in a sentence, and what to do; undefined for any other error. */
export function explained(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const [what, remedy] = reasons[codeOf(error) ?? ''] ?? []
  if (what === undefined) return undefined
  return `${what} (${error.message}).\n${remedy}, and try again; until a new site is whole, the old one is as it was.`
}

/** The system's name for what it refused: `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : undefined
}
