import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import type { PageData } from '../../catalog/page-data'
import type { Words } from '../words/words'
import type { SearchDialog } from './search-dialog'

type Dialog = ComponentType<Parameters<typeof SearchDialog>[0]>

/** Opens the search dialog at `/`, Ctrl-K, ⌘K and every link marked `data-search`, on the search page its field; the dialog is loaded only then. */
export function SearchOpener({ page, words }: { page: PageData; words: Words }) {
  // What has been typed since the dialog was asked for; undefined while it is not.
  const [typed, setTyped] = useState<string>()
  const [Dialog, setDialog] = useState<Dialog>()
  const searchPage = page.shell.search
  const open = typed !== undefined
  // Keys and links are the document's, wherever in the page they are.
  useEffect(() => {
    if (searchPage === undefined) return undefined
    const show = (event: Event) => {
      event.preventDefault()
      const own = document.querySelector<HTMLInputElement>('main search input')
      own?.focus()
      if (own) return own.select()
      setTyped('')
      import('./search-dialog').then(
        (loaded) => setDialog(() => loaded.SearchDialog),
        // The search page is the better answer, and it can say what is wrong.
        () => location.assign(searchPage),
      )
    }
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      if (open && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
        event.preventDefault()
        setTyped((before) => before + event.key)
      } else if (isWish(event)) show(event)
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
  }, [searchPage, open])
  if (typed === undefined || !Dialog || searchPage === undefined) return null
  return <Dialog {...{ page, searchPage, words, typed }} onClose={() => setTyped(undefined)} />
}

function isWish(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (event.defaultPrevented || event.isComposing || altKey) return false
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !event.shiftKey
  const writing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
  return key === '/' && !ctrlKey && !metaKey && !writing
}
