import { useEffect, useState } from 'react'
import { directionOf } from '../../catalog/languages'
import type { SavedPage, Shelf } from '../../catalog/offline'
import type { PageOf } from '../../catalog/page-data'
import { decodePath } from '../../catalog/urls'
import { wordsOf } from '../words/words'
import { KeepAll } from './keep-all'
import styles from './offline-desk.module.css'

interface OfflineDeskProps {
  page: PageOf<'offline'>
  openShelf: (page: PageOf<'offline'>) => Shelf | undefined
}

interface Found {
  /** Absent where the browser keeps nothing. */
  shelf?: Shelf
  saved: SavedPage[]
  /** The address at which the page stands in for another one. */
  lost?: string
}

/** What the browser has of the site, and how to have all of it; in the place of a page that cannot be had it says so. */
export function OfflineDesk({ page, openShelf }: OfflineDeskProps) {
  const { words } = page
  // Until it is known, nothing is said.
  const [found, setFound] = useState<Found>()

  // What is in the browser, and at which address this page stands, no build knows.
  useEffect(() => {
    void look({ page, openShelf }).then(setFound)
  }, [page, openShelf])

  const lookAgain = async (shelf: Shelf) => {
    const saved = await shelf.saved()
    setFound((now) => now && { ...now, saved })
  }
  const { shelf, saved = [], lost } = found ?? {}
  return (
    <div className={styles.desk}>
      <h1>{page.title}</h1>
      <noscript>
        <p>{words.withoutScripts}</p>
      </noscript>
      <output className={styles.lost}>
        {lost !== undefined && (
          <>
            {words.lost} <b>{lost}</b>{' '}
            <button onClick={() => location.reload()}>{wordsOf(page.lang).tryAgain}</button>
          </>
        )}
      </output>
      <p>{found && !shelf ? words.unsupported : words.about}</p>
      {shelf && <KeepAll page={page} shelf={shelf} onChange={() => void lookAgain(shelf)} />}
      {saved.length > 0 && (
        <section>
          <h2>{words.saved}</h2>
          <ul className={styles.saved}>
            {saved.map(({ url, title, lang }) => (
              <li key={url}>
                <a href={url} lang={lang} dir={directionOf(lang)}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

async function look({ page, openShelf }: OfflineDeskProps): Promise<Found> {
  const shelf = openShelf(page)
  const path = decodePath(location.pathname)
  const lost = path === decodePath(page.url) ? undefined : path
  // Where storage is forbidden, nothing has been saved.
  return { shelf, lost, saved: (await shelf?.saved().catch(() => [])) ?? [] }
}
