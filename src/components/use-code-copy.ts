import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { Words } from './words/words'

interface CodeCopyOptions {
  ref: RefObject<HTMLElement | null>
  words: Words
}

/** Gives each code block in the element a copy button, and makes a heading's anchor copy its address too. */
export function useCodeCopy({ ref, words }: CodeCopyOptions): void {
  // The text is not React's, so its buttons cannot be either.
  useEffect(() => {
    const body = ref.current
    // Without a secure connection there is no clipboard to offer.
    if (!body || !('clipboard' in navigator)) return undefined
    for (const block of body.querySelectorAll('pre')) addButton(block, words)
    const onClick = (event: MouseEvent) => copyFrom(event.target, words)
    body.addEventListener('click', onClick)
    return () => body.removeEventListener('click', onClick)
  }, [ref, words])
}

function addButton(block: HTMLElement, words: Words) {
  if (block.querySelector('button.copy')) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.dataset.ui = ''
  button.textContent = words.copy
  block.prepend(button)
}

function copyFrom(target: EventTarget | null, words: Words) {
  if (!(target instanceof Element)) return
  const button = target.closest<HTMLElement>('button.copy')
  if (button) void copyCode(button, words)
  const anchor = target.closest<HTMLAnchorElement>('a.anchor')
  if (anchor) void navigator.clipboard.writeText(anchor.href)
}

async function copyCode(button: HTMLElement, words: Words) {
  const copy = button.closest('pre')?.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  for (const ours of copy.querySelectorAll('[data-ui]')) ours.remove()
  await navigator.clipboard.writeText((copy.textContent ?? '').replace(/\n$/, ''))
  button.textContent = words.copied
  setTimeout(() => (button.textContent = words.copy), 1600)
}
