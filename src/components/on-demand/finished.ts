import { store, storedList } from '../storage'

const storageKey = 'lectern:finished'
const mostKept = 500

/** The paths of the articles that the reader has come to the end of; none where storage is forbidden. */
export function finishedArticles(): ReadonlySet<string> {
  return new Set(storedList(storageKey))
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
  const others = storedList(storageKey).filter((each) => each !== url)
  store(storageKey, JSON.stringify([...others, url].slice(-mostKept)))
}
