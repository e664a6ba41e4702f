import { useEffect, useState } from 'react'
import type { FindingsReport } from '../../catalog/findings'

/** What `check` finds on the page with a URL, or without one in the whole blog, as of now; undefined until it is known. */
export function useFindings(page?: string): FindingsReport | undefined {
  const [report, setReport] = useState<FindingsReport>()
  // The dev server says when it has looked again.
  useEffect(() => {
    let left = false
    const ask = async () => {
      const query = page === undefined ? '' : `?${String(new URLSearchParams({ page }))}`
      const response = await fetch(`/__check/findings.json${query}`)
      const answer = (await response.json()) as FindingsReport
      if (!left) setReport(answer)
    }
    void ask()
    import.meta.hot?.on('lectern:checked', ask)
    return () => {
      left = true
      import.meta.hot?.off('lectern:checked', ask)
    }
  }, [page])
  return report
}
