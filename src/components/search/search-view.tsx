import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
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

/** The search page at work: what is asked for stands in the address, so that it can be sent, kept and gone back to. */
export function SearchView({ page, words }: { page: PageOf<'search'>; words: Words }) {
  const [params, setParams] = useSearchParams()
  const choice = choiceOf(params)
  const asked = params.get('q') ?? ''
  const [text, setText] = useTyped(asked, (typed) =>
    setParams(paramsOf(typed, choice), { replace: true, state: { stay: true } }),
  )
  const key = paramsOf(text, choice).toString()
  const [more, setMore] = useState({ key, pages: 1 })
  const pages = more.key === key ? more.pages : 1
  const search = useSearch({
    query: { text: text.trim(), choice, lang: page.lang },
    page: page.url,
    most: pages * pageSize,
    counted: true,
  })
  const choose = (next: Choice) => setParams(paramsOf(text, next), { state: { stay: true } })
  return (
    <div className={styles.view}>
      <search>
        <form className={placeStyles.field} onSubmit={(event) => event.preventDefault()}>
          <SearchField text={text} onText={setText} words={words} />
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
            <ol className={styles.results}>
              {search.results.map((result) => (
                <ResultRow key={result.url} result={result} page={page} />
              ))}
            </ol>
            {search.total === 0 && <WaysOn page={page} words={words} />}
            {search.results.length < search.total && (
              <button
                type="button"
                className={styles.more}
                onClick={() => setMore({ key, pages: pages + 1 })}
              >
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
function useTyped(asked: string, write: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(asked)
  const written = useRef(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  useEffect(() => {
    if (asked === written.current) return
    clearTimeout(timer.current)
    written.current = asked
    setText(asked)
  }, [asked])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (typed: string) => {
    setText(typed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      written.current = typed.trim()
      latest.current(typed)
    }, addressPause)
  }
  return [text, type]
}
