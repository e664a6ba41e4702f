/**
 * Looks for strings and remembers where each was looked for in vain, so that text full of marks that open and never
 * close is read in linear time.
 */
export class Search {
  private readonly missed = new Map<string, { text: string; from: number }>()

  /** The offset of `wanted` in `text` from `offset` on; -1 where it is not. */
  find(text: string, wanted: string, offset: number): number {
    const miss = this.missed.get(wanted)
    if (miss !== undefined && miss.text === text && offset >= miss.from) return -1
    const at = text.indexOf(wanted, offset)
    if (at < 0) this.missed.set(wanted, { text, from: offset })
    return at
  }
}
