import { store, storedText } from '../storage'
import type { Words } from '../words/words'
import type { Aid } from './aid'
import './code-tools.css'
import { copyable } from './commands'
import { button, make } from './make'

const wrapKey = 'lectern:wrap'

/** Gives each code block buttons: copy, and where its lines are too long, wrap them or open it large. */
export const start: Aid = ({ body, words }) => {
  const blocks = [...body.querySelectorAll('pre')]
  // All blocks are measured before any is changed: the text is laid out once.
  const cut = blocks.map(isCut)
  const tools = blocks.map((block, at) => addTools({ block, isCut: cut[at] === true, words }))
  const wrapped = storedText(wrapKey) === '1'
  for (const block of blocks) block.toggleAttribute('data-wrap', wrapped)
  // `scroll` does not bubble.
  body.addEventListener('scroll', showFound, true)
  return () => {
    body.removeEventListener('scroll', showFound, true)
    for (const tool of tools) tool.remove()
  }
}

function addTools(options: { block: HTMLElement; isCut: boolean; words: Words }): HTMLElement {
  const { block, words } = options
  const tools = make('span', { className: 'code-tools' })
  if (options.isCut) {
    const wrap = button(words.wrap, () => setWrapped(!block.hasAttribute('data-wrap')))
    wrap.dataset['act'] = 'wrap'
    wrap.ariaPressed = String(storedText(wrapKey) === '1')
    const enlarge = button(words.enlarge, () => {
      void import('./light-box').then(({ openLarge }) => openLarge({ shown: copyOf(block), words }))
    })
    tools.append(wrap, enlarge)
  }
  // Without a secure connection there is no clipboard to offer.
  if ('clipboard' in navigator) {
    const copy = button(words.copy, () => void copyCode(block, copy, words))
    tools.append(copy)
  }
  if (tools.childElementCount > 0) block.prepend(tools)
  return tools
}

// Marks reach into the block's padding: the code itself says whether it fits.
function isCut(block: HTMLElement): boolean {
  const { paddingLeft, paddingRight } = getComputedStyle(block)
  const room = block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  return (block.querySelector('code')?.offsetWidth ?? 0) > room + 1
}

async function copyCode(block: HTMLElement, copy: HTMLButtonElement, words: Words) {
  await navigator.clipboard.writeText(copyable(copyOf(block).textContent ?? '', block.dataset['lang']))
  copy.textContent = words.copied
  setTimeout(() => (copy.textContent = words.copy), 1600)
}

function copyOf(block: HTMLElement): HTMLElement {
  const copy = block.cloneNode(true) as HTMLElement
  for (const ours of copy.querySelectorAll('[data-ui]')) ours.remove()
  return copy
}

// Whoever wants one block's lines wrapped wants it of all, and of the next article's.
function setWrapped(wrapped: boolean) {
  for (const block of document.querySelectorAll('.prose pre')) block.toggleAttribute('data-wrap', wrapped)
  for (const switched of document.querySelectorAll('.code-tools [data-act=wrap]'))
    switched.ariaPressed = String(wrapped)
  store(wrapKey, wrapped ? '1' : '0')
}

// A search within the page or a link has found something in the folded part of a block: the browser scrolls it there.
function showFound({ target }: Event) {
  if (!(target instanceof HTMLElement) || target.scrollTop === 0) return
  const fold = target.closest('.code-block')?.querySelector<HTMLInputElement>('.code-fold input')
  if (fold) fold.checked = true
}
