/** Pieces of work under way: `add` waits for room, `done` for the end of all; both throw what a piece of work threw. */
export interface Pool {
  add: (work: Promise<void>) => Promise<void>
  done: () => Promise<void>
}

/** Lets up to `most` pieces of work be under way at once. */
export function createPool(most: number): Pool {
  const underWay = new Set<Promise<void>>()
  return {
    async add(work) {
      const piece = work.then(() => void underWay.delete(piece))
      // Until somebody waits for it, Node must not take a failure for one that nobody handles.
      piece.catch(() => {})
      underWay.add(piece)
      if (underWay.size >= most) await Promise.race(underWay)
    },
    async done() {
      await Promise.all(underWay)
    },
  }
}
