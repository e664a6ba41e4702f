// The page is complete without the app: it starts when the browser has nothing else to do, or the reader acts.
const events = ['pointerdown', 'keydown', 'touchstart'] as const
let started = false

function start(): void {
  if (started) return
  started = true
  for (const event of events) removeEventListener(event, start)
  void import('./navigation/app').then(({ startApp }) => startApp())
}

for (const event of events) addEventListener(event, start, { passive: true })
if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 })
else setTimeout(start, 200)
