/** Calls what `load` answers with, unless the function that this gives is called before; that also ends what was begun. */
export function startLater(load: () => Promise<() => () => void>): () => void {
  let end: (() => void) | undefined
  let left = false
  void load().then((start) => {
    if (!left) end = start()
  })
  return () => {
    left = true
    end?.()
  }
}
