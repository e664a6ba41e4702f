/** How many letters to change, add, leave out or exchange with their neighbour make one word the other; `enough` or more is not told apart. */
export function editDistance(a: string, b: string, enough = Infinity): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = (last[j - 1] ?? 0) + (same ? 0 : 1)
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap))
    }
    if (Math.min(...row) >= enough) return enough
    before = last
    last = row
  }
  return last[b.length] ?? enough
}
