const most = 8

/** Lets two fingers, or a pinch on a trackpad, make a picture larger than its stage, up to 8 times; one finger then moves it, which is the stage's scrolling. */
export function followPinch(stage: HTMLElement, picture: HTMLElement): void {
  let apart = 0
  let least = 0
  const zoom = ({ by, x, y }: { by: number; x: number; y: number }) => {
    const before = picture.getBoundingClientRect()
    if (picture.style.width === '') least = before.width
    const width = Math.min(least * most, Math.max(least, before.width * by))
    if (width === least) unzoom(picture)
    else Object.assign(picture.style, { width: `${width}px`, maxWidth: 'none', maxHeight: 'none' })
    // What is between the fingers stays there.
    const now = picture.getBoundingClientRect()
    const grown = now.width / before.width
    stage.scrollLeft += now.left + (x - before.left) * grown - x
    stage.scrollTop += now.top + (y - before.top) * grown - y
  }
  const onTouch = (event: TouchEvent) => {
    const [a, b] = event.touches
    if (!a || !b) return
    // Else the browser would make the whole page larger, buttons and all.
    event.preventDefault()
    const distance = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
    if (event.type === 'touchmove' && apart > 0)
      zoom({ by: distance / apart, x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 })
    apart = distance
  }
  stage.addEventListener('touchstart', onTouch, { passive: false })
  stage.addEventListener('touchmove', onTouch, { passive: false })
  // A trackpad's pinch comes as a wheel with the Control key.
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoom({ by: Math.exp(-event.deltaY / 100), x: event.clientX, y: event.clientY })
    },
    { passive: false },
  )
}

/** Takes a pinched picture back to the size that fits; false where it has it already. */
export function unzoom(picture: HTMLElement): boolean {
  const zoomed = picture.style.width !== ''
  picture.removeAttribute('style')
  return zoomed
}
