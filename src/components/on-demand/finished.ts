const storageKey = 'lectern:finished'
const mostKept = 500

/** The paths of the articles that the reader has come to the end of; none where storage is forbidden. */
export function finishedArticles(): ReadonlySet<string> {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as unknown[]
    return new Set(kept.filter((each) => typeof each === 'string'))
  } catch {
    // Storage may be forbidden, or have no list there.
    return new Set()
  }
}

/** Waits until the end of the text on the page comes into view and keeps that; the function that it gives ends the wait. */
export function awaitEnd(url: string, onEnd: () => void): () => void {
  const body = document.querySelector('[itemprop=articleBody]')
  const end = body?.lastElementChild
  if (!end) return () => {}
  const observer = new IntersectionObserver((entries) => {
    // What is in view without a step down has not been read yet.
    if (!entries.some(({ isIntersecting }) => isIntersecting) || scrollY === 0) return
    observer.disconnect()
    keep(url)
    onEnd()
  })
  observer.observe(end)
  return () => observer.disconnect()
}

function keep(url: string): void {
  const kept = [...finishedArticles()].filter((each) => each !== url)
  try {
    localStorage.setItem(storageKey, JSON.stringify([...kept, url].slice(-mostKept)))
  } catch {
    // Storage may be forbidden or full: the tick then lasts as long as the page.
  }
}
