import type { Aid } from './aid'

/** Makes a heading's anchor copy the section's whole address, and say so. */
export const start: Aid = ({ body, words }) => {
  const onClick = ({ target }: MouseEvent) => {
    const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null
    // Without a secure connection there is no clipboard; the address is in the bar all the same.
    if (anchor && 'clipboard' in navigator) void copy(anchor, words.linkCopied)
  }
  body.addEventListener('click', onClick)
  return () => body.removeEventListener('click', onClick)
}

async function copy(anchor: HTMLAnchorElement, copied: string) {
  await navigator.clipboard.writeText(anchor.href)
  anchor.dataset['copied'] = copied
  setTimeout(() => {
    delete anchor.dataset['copied']
  }, 1600)
}
