import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router-dom'
import type { PageOf } from '../../catalog/page-data'
import type { Words } from '../words/words'
import { choiceOf, paramsOf } from './choice'
import type { Choice } from './engine'
import { FacetPanel } from './facet-panel'
import { ResultRow } from './result-row'
import { SearchField } from './search-field'
import placeStyles from './search-place.module.css'
import styles from './search-view.module.css'
import { useSearch } from './use-search'
import type { Search } from './use-search'
import { WaysOn } from './ways-on'

const pageSize = 10
const addressPause = 300

interface ViewProps {
  page: PageOf<'search'>
  words: Words
  /** What is in the field that this one comes in place of, and whether the keyboard is. */
  typed: string
  focused: boolean
}

/** The search page at work: what is asked for stands in the address, so that it can be sent, kept and gone back to. */
export function SearchView({ page, words, typed, focused }: ViewProps) {
  const [params, setParams] = useSearchParams()
  const choice = choiceOf(params)
  const asked = params.get('q') ?? ''
  const [text, setText] = useTyped(asked, typed, (next) =>
    setParams(paramsOf(next, choice), { replace: true, state: { stay: true } }),
  )
  const { pages = 1 } = (useLocation().state ?? {}) as { pages?: number }
  const search = useSearch({
    query: { text: text.trim(), choice, lang: page.lang },
    page: page.url,
    most: pages * pageSize,
    counted: true,
  })
  const choose = (next: Choice) => setParams(paramsOf(text, next), { state: { stay: true } })
  const list = useRef<HTMLOListElement>(null)
  const seen = useRef(Infinity)
  const shown = search.state === 'found' ? search.results.length : 0
  // The button goes with its last press: the keyboard goes on at the first that is new.
  useEffect(() => {
    if (shown > seen.current) list.current?.children[seen.current]?.querySelector('a')?.focus()
    seen.current = Infinity
  }, [shown])
  useEffect(() => {
    document.title = asked === '' ? page.meta.title : `${asked} · ${page.meta.title}`
  }, [asked, page])
  // Kept with the address: who goes back finds as many.
  const showMore = () => {
    seen.current = shown
    setParams(paramsOf(text, choice), { replace: true, state: { stay: true, pages: pages + 1 } })
  }
  return (
    <div className={styles.view}>
      <search>
        <form className={placeStyles.field} onSubmit={(event) => event.preventDefault()}>
          <SearchField text={text} onText={setText} words={words} focused={focused} />
        </form>
      </search>
      <FacetPanel
        choice={choice}
        counts={search.state === 'found' ? search.counts : undefined}
        page={page}
        words={words}
        onChoose={choose}
      />
      <div className={styles.answer}>
        <output className={styles.status}>{statusOf(search, words)}</output>
        {search.state === 'found' && (
          <>
            <ol className={styles.results} ref={list}>
              {search.results.map((result) => (
                <ResultRow key={result.url} result={result} page={page} />
              ))}
            </ol>
            {search.total === 0 && <WaysOn page={page} words={words} />}
            {search.results.length < search.total && (
              <button type="button" className={styles.more} onClick={showMore}>
                {words.find.more}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  )
}

function statusOf(search: Search, words: Words): string {
  if (search.state === 'failed') return words.find.failed
  if (search.state !== 'found') return words.find.loading
  const { total, text, instead, whole } = search
  const found =
    total === 0 && text !== ''
      ? `${words.find.nothing(text)} · ${words.find.nothingAdvice}`
      : words.find.found(total)
  return [instead === undefined ? '' : words.find.instead(instead), found, whole ? '' : words.find.listOnly]
    .filter((part) => part !== '')
    .join(' ')
}

// What is typed comes to the address when the reader pauses; another address, after «back», comes to the field.
function useTyped(
  asked: string,
  before: string,
  write: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(before || asked)
  const written = useRef(asked)
  const onPause = useEffectEvent(() => {
    written.current = text.trim()
    write(text)
  })
  useEffect(() => {
    if (asked === written.current) return
    written.current = asked
    setText(asked)
  }, [asked])
  useEffect(() => {
    if (text.trim() === written.current) return undefined
    const timer = setTimeout(onPause, addressPause)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText]
}
