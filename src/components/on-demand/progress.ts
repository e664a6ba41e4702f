/** Tells a line, as `--read` from 0 to 1, how much of the article's text has gone by; the function that it gives ends that. */
export function followReading(line: HTMLElement): () => void {
  const body = document.querySelector('[itemprop=articleBody]')
  let frame = 0
  const look = () => {
    const { top, height } = body?.getBoundingClientRect() ?? { top: 0, height: 0 }
    const read = Math.min(1, Math.max(0, -top / Math.max(1, height - innerHeight)))
    line.style.setProperty('--read', read.toFixed(4))
  }
  const onScroll = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }
  look()
  addEventListener('scroll', onScroll, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('scroll', onScroll)
  }
}
