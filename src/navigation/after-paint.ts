/** Calls `work` when the browser has painted what is drawn now and has nothing else to do; answers how to call it off. */
export function afterPaint(work: () => void): () => void {
  let request = 0
  // The second frame begins when the first has been painted.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      request = requestIdleCallback(work, { timeout: 200 })
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    cancelIdleCallback(request)
  }
}
