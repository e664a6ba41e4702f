import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { DraftWords } from '../../catalog/draft'
import { saveText, textOfFile } from './files'
import type { SavedFile } from './files'
import { deskNow, deskOnServer, putOnDesk, watchDesk } from './kept'
import type { Draft } from './kept'

/** The text on the desk, and what can be done with it. */
export interface Desk {
  draft: Draft
  /** Whether the kept text is there; before, nothing can be written. */
  ready: boolean
  /** What the reader should know: a file that is no text, a storage that is full. */
  notice: string | undefined
  write: (text: string) => void
  renew: () => void
  open: (file: File) => void
  save: (name: string) => void
}

/** Keeps a text across visits; nothing unsaved is thrown away without a question. */
export function useDesk(words: DraftWords): Desk {
  const draft = useSyncExternalStore(watchDesk, deskNow, deskOnServer)
  const [refused, setRefused] = useState<string>()
  const file = useRef<SavedFile>(undefined)

  const atRisk = !draft.kept && !draft.saved
  useEffect(() => {
    if (!atRisk) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [atRisk])

  const replace = useCallback(
    (next: Draft) => {
      const { saved, text } = deskNow()
      if (!saved && text.trim() !== '' && !window.confirm(words.discard)) return
      file.current = undefined
      setRefused(undefined)
      putOnDesk(next)
    },
    [words],
  )

  const open = useCallback(
    async (chosen: File) => {
      const text = await textOfFile(chosen)
      if (text === undefined) setRefused(words.notText.replace('NAME', chosen.name))
      else replace({ text, name: chosen.name, saved: true })
    },
    [replace, words],
  )

  const save = async (name: string) => {
    const { text } = draft
    const target = await saveText(text, { name, file: file.current })
    if (target === false) return
    file.current = target
    const now = deskNow()
    if (now.text === text) putOnDesk({ text, name: now.name, saved: true })
  }

  return {
    draft,
    ready: draft.ready,
    notice: refused ?? (draft.kept ? undefined : words.notKept),
    write: (text) => putOnDesk({ text, name: draft.name, saved: false }),
    renew: () => replace({ text: '', saved: true }),
    open,
    save,
  }
}
