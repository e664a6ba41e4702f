// Safari has neither yet.
window.requestIdleCallback ??= (work) =>
  window.setTimeout(() => work({ didTimeout: false, timeRemaining: () => 10 }), 100)
window.cancelIdleCallback ??= (request) => clearTimeout(request)

// The page is complete without the app: it starts when the browser has nothing else to do, or the reader acts.
const events = ['pointerdown', 'keydown', 'touchstart'] as const
let started = false

function start(): void {
  if (started) return
  started = true
  for (const event of events) removeEventListener(event, start)
  loadStyles()
  import('./navigation/app')
    .then(inNewTask)
    .then(({ startApp }) => startApp())
    .catch(tryLater)
}

// To run the scripts and to take the page over are two pieces of work, between which the reader can act.
function inNewTask<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 0, value))
}

// The page is readable meanwhile, and its links lead on.
function tryLater(error: unknown): void {
  console.error(error)
  started = false
  listen()
}

function listen(): void {
  for (const event of events) addEventListener(event, start, { passive: true })
}

// The page has the rules that it needs. The others come switched off: to apply them would lay the whole text out anew.
function loadStyles(): void {
  const name = document.querySelector<HTMLMetaElement>('meta[name="lectern:styles"]')?.content
  if (name === undefined || document.querySelector('[data-styles]')) return
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.media = 'not all'
  sheet.href = name
  sheet.dataset['styles'] = ''
  for (const end of ['load', 'error']) sheet.addEventListener(end, () => (sheet.dataset['styles'] = end))
  document.head.append(sheet)
}

listen()
// What the page itself shows comes first.
const startSoon = () => void requestIdleCallback(start, { timeout: 2000 })
if (document.readyState === 'complete') startSoon()
else addEventListener('load', startSoon, { once: true })
