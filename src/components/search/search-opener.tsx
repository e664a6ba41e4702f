import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import type { PageData } from '../../catalog/page-data'
import type { Words } from '../words/words'
import type { SearchDialog } from './search-dialog'

type Dialog = ComponentType<Parameters<typeof SearchDialog>[0]>

/** Opens the search dialog at `/`, Ctrl-K, ⌘K and every link marked `data-search`; the dialog is loaded only then. */
export function SearchOpener({ page, words }: { page: PageData; words: Words }) {
  const [open, setOpen] = useState(false)
  const [Dialog, setDialog] = useState<Dialog>()
  const searchPage = page.shell.search
  // Keys and links are the document's, wherever in the page they are.
  useEffect(() => {
    if (searchPage === undefined) return undefined
    const show = (event: Event) => {
      event.preventDefault()
      setOpen(true)
      import('./search-dialog').then(
        (loaded) => setDialog(() => loaded.SearchDialog),
        // The search page is the better answer, and it can say what is wrong.
        () => location.assign(searchPage),
      )
    }
    const onKey = (event: KeyboardEvent) => {
      if (isWish(event) && !document.querySelector('dialog[open]')) show(event)
    }
    // Before the listener that opens links by payload, which leaves alone what is prevented.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('[data-search]') : null
      if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) show(event)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [searchPage])
  if (!open || !Dialog || searchPage === undefined) return null
  return <Dialog {...{ page, searchPage, words }} onClose={() => setOpen(false)} />
}

function isWish(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (event.defaultPrevented || event.isComposing || altKey) return false
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !event.shiftKey
  const writing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return key === '/' && !ctrlKey && !metaKey && !writing
}
