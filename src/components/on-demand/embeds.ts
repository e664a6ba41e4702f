import { frameSandbox } from '../../catalog/players'
import type { Aid } from './aid'
import { make } from './make'

const permissions = 'autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture'

/** Lets a link to what another host plays become that host's frame when it is pressed. */
export const start: Aid = ({ body }) => {
  body.addEventListener('click', play)
  return () => body.removeEventListener('click', play)
}

function play(event: MouseEvent) {
  const { target } = event
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-frame]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const frame = frameOf(link)
  link.replaceWith(frame)
  frame.focus()
}

function frameOf(link: HTMLAnchorElement): HTMLIFrameElement {
  const { frame = '', embed = '' } = link.dataset
  const name = link.firstChild?.textContent ?? embed
  const made = make('iframe', {
    className: link.className,
    title: name === embed ? embed : `${name} (${embed})`,
    allow: permissions,
    allowFullscreen: true,
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
  made.setAttribute('sandbox', frameSandbox)
  made.style.cssText = link.style.cssText
  made.src = frame
  return made
}
