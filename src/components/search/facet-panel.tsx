import { useEffect, useRef, useState } from 'react'
import type { PageData } from '../../catalog/page-data'
import { AngleIcon, CloseIcon } from '../icons'
import type { Words } from '../words/words'
import { facets, noChoice } from './engine'
import type { Choice, Counts, Facet } from './engine'
import styles from './facet-panel.module.css'

interface PanelProps {
  choice: Choice
  counts?: Counts
  page: PageData
  words: Words
  onChoose: (choice: Choice) => void
}

const shownAtFirst = 8
const shownMore = 40

/** What a search can be narrowed down by, with the number of articles that each value would leave. */
export function FacetPanel({ choice, counts, page, words, onChoose }: PanelProps) {
  // Folded where it would stand before the results.
  const [open, setOpen] = useState(() => matchMedia('(min-width: 60rem)').matches)
  const nameOf = (facet: Facet, value: string) =>
    facet === 'language' ? (page.shell.languages.find(({ lang }) => lang === value)?.name ?? value) : value
  const chosen = facets.flatMap((facet) => choice[facet].map((value) => ({ facet, value })))
  const lists = counts && listsOf(counts, choice)
  const toggle = (facet: Facet, value: string) => {
    const values = choice[facet]
    const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
    onChoose({ ...choice, [facet]: next })
  }
  // Where nothing is found there is nothing to choose from.
  if (lists?.length === 0) return null
  return (
    <div className={styles.panel}>
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(({ facet, value }) => (
            <li key={`${facet} ${value}`}>
              <button type="button" onClick={() => toggle(facet, value)}>
                <span className="visually-hidden">{words.find.clear} </span>
                <span className={styles.kind}>{words.find.facets[facet]}</span> {nameOf(facet, value)}
                <CloseIcon />
              </button>
            </li>
          ))}
          {chosen.length > 1 && (
            <li>
              <button type="button" className={styles.clear} onClick={() => onChoose(noChoice)}>
                {words.find.clear}
              </button>
            </li>
          )}
        </ul>
      )}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <AngleIcon className={styles.angle} />
          {words.find.filters}
        </summary>
        <div className={styles.facets}>
          {lists?.map(({ facet, values }) => (
            <FacetList
              key={facet}
              title={words.find.facets[facet]}
              values={values}
              chosen={choice[facet]}
              more={words.find.more}
              nameOf={(value) => nameOf(facet, value)}
              onToggle={(value) => toggle(facet, value)}
            />
          ))}
        </div>
      </details>
    </div>
  )
}

interface ListProps {
  title: string
  values: [value: string, count: number][]
  chosen: string[]
  more: string
  nameOf: (value: string) => string
  onToggle: (value: string) => void
}

function FacetList({ title, values, chosen, more, nameOf, onToggle }: ListProps) {
  const [most, setMost] = useState(shownAtFirst)
  const list = useRef<HTMLUListElement>(null)
  // The button may go with its last press: the keyboard goes on at the first that is new.
  useEffect(() => {
    if (most > shownAtFirst) list.current?.children[most - shownMore]?.querySelector('input')?.focus()
  }, [most])
  const shown = values.filter(([value], at) => at < most || chosen.includes(value))
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      <ul ref={list}>
        {shown.map(([value, count]) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span>{nameOf(value)}</span>
              <span className={styles.count}>{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {most < values.length && (
        <button type="button" className={styles.more} onClick={() => setMost(most + shownMore)}>
          {more} <span className={styles.count}>{values.length - shown.length}</span>
          <span className="visually-hidden">: {title}</span>
        </button>
      )}
    </fieldset>
  )
}

// A single value that everything has tells nothing apart.
function listsOf(counts: Counts, choice: Choice) {
  return facets
    .map((facet) => ({ facet, values: valuesOf(facet, counts, choice) }))
    .filter(({ facet, values }) => values.length > 1 || choice[facet].length > 0)
}

// Years run backwards; the rest stands by its number of articles.
function valuesOf(facet: Facet, counts: Counts, choice: Choice): ListProps['values'] {
  const chosen = choice[facet]
  return Object.entries({ ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts[facet] })
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .toSorted(([a, inA], [b, inB]) =>
      facet === 'year' ? b.localeCompare(a) : inB - inA || a.localeCompare(b),
    )
}
