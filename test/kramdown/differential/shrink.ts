/** The shortest text that `holds` is still true of and that is made of `text` by leaving pieces out. */
export async function shrink(text: string, holds: (shorter: string) => Promise<boolean>): Promise<string> {
  let smallest = text
  for (let size = smallest.length >> 1; size >= 1;) {
    let found = false
    for (let at = 0; at < smallest.length;) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size)
      if (await holds(shorter)) {
        smallest = shorter
        found = true
      } else at += size
    }
    if (!found || size > smallest.length) size = Math.min(size >> 1, smallest.length)
  }
  return smallest
}
