import { useEffect, useRef, useState } from 'react'
import type { ComponentType } from 'react'
import type { PageOf } from '../../catalog/page-data'
import { SearchIcon } from '../icons'
import type { Words } from '../words/words'
import styles from './search-place.module.css'
import type { SearchView } from './search-view'
import { WaysOn } from './ways-on'

type View = ComponentType<Parameters<typeof SearchView>[0]>

/** Where the search page's search comes to stand once it is loaded; until then a field that can be filled in. */
export function SearchPlace({ page, words }: { page: PageOf<'search'>; words: Words }) {
  const [view, setView] = useState<{ View: View; typed: string; focused: boolean }>()
  const [failed, setFailed] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // What searches is loaded where it is used, and only by a browser.
  useEffect(() => {
    import('./search-view').then(
      ({ SearchView: View }) => {
        const input = field.current
        setView({ View, typed: input?.value ?? '', focused: document.activeElement === input })
      },
      () => setFailed(true),
    )
  }, [])
  if (view) return <view.View {...{ page, words, ...view }} />
  return (
    <div className={styles.place}>
      <search>
        <form className={styles.field} action={page.url}>
          <SearchIcon />
          <input
            ref={field}
            type="search"
            name="q"
            placeholder={words.find.placeholder}
            aria-label={words.find.placeholder}
          />
        </form>
      </search>
      {failed && <p>{words.find.failed}</p>}
      <noscript>
        <p>{words.find.withoutScripts}</p>
        <WaysOn page={page} words={words} />
      </noscript>
    </div>
  )
}
