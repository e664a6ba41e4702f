import { useEffect, useState } from 'react'
import { facets, forgetEngine, loadEngine } from './engine'
import type { Counts, Engine, Query, Result } from './engine'

/** What a search has come to: nothing asked yet, on its way, not to be had, or found. */
export type Search = { state: 'idle' } | { state: 'loading' } | { state: 'failed' } | Answered

interface Answered {
  state: 'found'
  /** The text that was asked for; may be older than the one in the field. */
  text: string
  total: number
  results: Result[]
  instead?: string
  /** Whether texts were searched, not only lists. */
  whole: boolean
  /** Only where they were asked for. */
  counts?: Counts
}

interface Options {
  query: Query
  /** The path of the search page, beside which a site that is being written keeps its list. */
  page: string
  /** How many results to load. */
  most: number
  counted?: boolean
}

const typingPause = 220

/** Searches whenever the query changes, a moment after the last key; an answer that comes too late is dropped. */
export function useSearch({ query, page, most, counted = false }: Options): Search {
  const [search, setSearch] = useState<Search>({ state: 'idle' })
  const key = JSON.stringify([query.text, query.lang, facets.map((facet) => query.choice[facet])])
  const idle = !counted && query.text === ''
  useEffect(() => {
    let current = true
    const ask = async (engine: Engine): Promise<Answered> => {
      const found = await engine.find(query)
      const [results, counts] = await Promise.all([found.load(most), counted ? found.count() : undefined])
      const { total, instead } = found
      return { state: 'found', text: query.text, total, results, instead, whole: engine.whole, counts }
    }
    const run = async () => {
      const engine = await loadEngine(page)
      const answer = await ask(engine).catch((error: unknown) => error as Error)
      const isFound = !(answer instanceof Error) && answer.total > 0
      // After a deploy pieces of the old index are gone: an error, or nothing where there is something.
      const isOld = !isFound && (await engine.isOld?.().catch(() => false))
      if (isOld) forgetEngine()
      const last = isOld ? await ask(await loadEngine(page)) : answer
      if (last instanceof Error) throw last
      if (current) setSearch(last)
    }
    const start = () => {
      setSearch((last) => (last.state === 'found' ? last : { state: 'loading' }))
      run().catch((error: unknown) => {
        console.error(error)
        if (current) setSearch({ state: 'failed' })
      })
    }
    if (idle) setSearch({ state: 'idle' })
    const timer = idle ? undefined : setTimeout(start, typingPause)
    return () => {
      current = false
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the key says all that the query does
  }, [key, page, most, counted, idle])
  return search
}
