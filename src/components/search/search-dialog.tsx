import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { PageData } from '../../catalog/page-data'
import { CloseIcon, SearchIcon } from '../icons'
import type { Words } from '../words/words'
import { noChoice } from './engine'
import { forgetSearches, keepSearch, recentSearches } from './recent-searches'
import { ResultRow } from './result-row'
import styles from './search-dialog.module.css'
import { SearchField } from './search-field'
import { useSearch } from './use-search'
import type { Search } from './use-search'
import { WaysOn } from './ways-on'

interface DialogProps {
  page: PageData
  searchPage: string
  words: Words
  /** What the reader typed before the dialog was there. */
  typed: string
  onClose: () => void
}

const shown = 5

/** Search over the page: results as the reader types, and the keyboard alone is enough for all of it. */
export function SearchDialog({ page, searchPage, words, typed, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState(typed)
  const search = useSearch({
    query: { text: text.trim(), choice: noChoice, lang: page.lang },
    page: searchPage,
    most: shown,
  })
  // Only by this call does the browser keep the focus inside and give it back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  // Taken out of the page while it is open, it would not give the focus back.
  const close = () => dialog.current?.close()
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) return close()
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    if (text.trim() !== '') keepSearch(text.trim())
    // The link is followed when this click has come to the document.
    setTimeout(onClose)
  }
  return (
    // The dialog's ground and its keys are shortcuts: each has a button or a link besides.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words.search}
      onClose={onClose}
      onClick={onClick}
      onKeyDown={(event) => moveFocus(event, dialog.current)}
    >
      <div className={styles.sheet}>
        <search>
          <form
            className={styles.field}
            onSubmit={(event) => {
              event.preventDefault()
              linksIn(dialog.current)[0]?.click()
            }}
          >
            <SearchField text={text} onText={setText} words={words} />
            <button type="button" onClick={close} title={words.find.close}>
              <CloseIcon />
              <span className="visually-hidden">{words.find.close}</span>
            </button>
          </form>
        </search>
        <output className="visually-hidden">{spoken(search, words)}</output>
        <div className={styles.body}>
          <Answer {...{ search, searchPage, page, words }} onRecall={setText} />
        </div>
        <p className={styles.keys} aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {words.find.keys.move}
          </span>
          <span>
            <kbd>↵</kbd> {words.find.keys.open}
          </span>
          <span>
            <kbd>esc</kbd> {words.find.keys.close}
          </span>
        </p>
      </div>
    </dialog>
  )
}

interface AnswerProps {
  search: Search
  searchPage: string
  page: PageData
  words: Words
  onRecall: (text: string) => void
}

function Answer({ search, searchPage, page, words, onRecall }: AnswerProps) {
  if (search.state === 'idle') return <Recent words={words} onRecall={onRecall} />
  if (search.state === 'loading') return <p className={styles.quiet}>{words.find.loading}</p>
  if (search.state === 'failed') return <p className={styles.quiet}>{words.find.failed}</p>
  const { results, total, instead, text, whole } = search
  const listOnly = whole ? undefined : <p className={styles.quiet}>{words.find.listOnly}</p>
  if (total === 0)
    return (
      <>
        <Nothing {...{ text, page, words }} />
        {listOnly}
      </>
    )
  return (
    <>
      {instead !== undefined && <p className={styles.quiet}>{words.find.instead(instead)}</p>}
      <ol className={styles.results}>
        {results.map((result) => (
          <ResultRow key={result.url} result={result} page={page} />
        ))}
      </ol>
      <p className={styles.all}>
        <a href={`${searchPage}?${new URLSearchParams({ q: text }).toString()}`}>
          {words.find.all} <span>({words.find.found(total)})</span>
        </a>
      </p>
      {listOnly}
    </>
  )
}

function Recent({ words, onRecall }: { words: Words; onRecall: (text: string) => void }) {
  const [recent, setRecent] = useState(recentSearches)
  if (recent.length === 0) return <p className={styles.quiet}>{words.find.hint}</p>
  return (
    <div className={styles.recent}>
      <div>
        <h2>{words.find.recent}</h2>
        <button
          type="button"
          onClick={(event) => {
            event.currentTarget.closest('dialog')?.querySelector('input')?.focus()
            forgetSearches()
            setRecent([])
          }}
        >
          {words.find.clear}
        </button>
      </div>
      <ul>
        {recent.map((text) => (
          <li key={text}>
            <button
              type="button"
              data-row
              onClick={(event) => {
                event.currentTarget.closest('dialog')?.querySelector('input')?.focus()
                onRecall(text)
              }}
            >
              <SearchIcon />
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Nothing({ text, page, words }: { text: string; page: PageData; words: Words }) {
  return (
    <div className={styles.nothing}>
      <p>
        <strong>{words.find.nothing(text)}</strong>
      </p>
      <p>{words.find.nothingAdvice}</p>
      <WaysOn page={page} words={words} />
    </div>
  )
}

function spoken(search: Search, words: Words): string {
  if (search.state === 'idle') return ''
  if (search.state === 'loading') return words.find.loading
  if (search.state === 'failed') return words.find.failed
  if (search.total === 0) return words.find.nothing(search.text)
  const found = words.find.found(search.total)
  return search.instead === undefined ? found : `${words.find.instead(search.instead)} ${found}`
}

function linksIn(dialog: HTMLDialogElement | null): HTMLElement[] {
  return [...(dialog?.querySelectorAll<HTMLElement>('a[href], button[data-row]') ?? [])]
}

// Arrows go from the field down the results and back up into it; a letter typed among them goes on in the field.
function moveFocus(event: KeyboardEvent, dialog: HTMLDialogElement | null): void {
  const input = dialog?.querySelector('input')
  const rows = linksIn(dialog)
  if (!input || event.nativeEvent.isComposing) return
  // In a search field the key would only empty it.
  if (event.key === 'Escape') {
    event.preventDefault()
    dialog?.close()
    return
  }
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step !== undefined) {
    event.preventDefault()
    const target = rows[at + step] ?? (step < 0 ? input : rows.at(-1))
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  } else if (at >= 0 && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
    input.focus()
  }
}
