/** Whether the site's whole style sheet has come: the page that the reader came to carries only the rules that it needs itself. */
export function stylesAtHand(): boolean {
  const sheet = waitingSheet()
  return !sheet || sheet.dataset['styles'] === 'load'
}

/** Waits for the sheet; rejects where it cannot be had. */
export async function loadStyles(): Promise<void> {
  const sheet = waitingSheet()
  // It says of itself how its loading ended.
  if (sheet?.dataset['styles'] === '') {
    await new Promise((resolve) => {
      for (const end of ['load', 'error']) sheet.addEventListener(end, resolve, { once: true })
    })
  }
  if (!stylesAtHand()) throw new Error(`${sheet?.href} did not load`)
}

/** Switches the sheet on, for the first page that is drawn here. */
export function applyStyles(): void {
  const sheet = waitingSheet()
  if (sheet) sheet.media = 'all'
}

function waitingSheet(): HTMLLinkElement | null {
  return document.querySelector('link[data-styles][media="not all"]')
}
