/** Whether the site's whole style sheet has come: the page that the reader came to carries only the rules that it needs itself. */
export function stylesAtHand(): boolean {
  const sheet = waitingSheet()
  return !sheet || sheet.sheet !== null
}

/** Waits for the sheet; rejects where it cannot be had. */
export async function loadStyles(): Promise<void> {
  const sheet = waitingSheet()
  if (!sheet || sheet.sheet) return
  await new Promise((resolve, reject) => {
    sheet.addEventListener('load', resolve, { once: true })
    sheet.addEventListener('error', () => reject(new Error(`${sheet.href} did not load`)), { once: true })
  })
}

/** Switches the sheet on, for the first page that is drawn here. */
export function applyStyles(): void {
  const sheet = waitingSheet()
  if (sheet) sheet.media = 'all'
}

function waitingSheet(): HTMLLinkElement | null {
  return document.querySelector('link[data-styles][media="not all"]')
}
