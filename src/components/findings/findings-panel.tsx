import { useEffect, useState } from 'react'
import type { ToggleEvent } from 'react'
import type { FindingsReport } from '../../catalog/findings'
import { FindingList } from './finding-list'
import styles from './findings-panel.module.css'
import { useFindings } from './use-findings'

const kept = 'lectern:findings'

/** A corner of each page of the dev server: how much `check` finds on it, and what once it is opened. */
export function FindingsPanel() {
  const report = useFindings(usePageUrl())
  const [open, setOpen] = useState(() => sessionStorage.getItem(kept) === 'open')
  const toggle = ({ newState }: ToggleEvent) => {
    sessionStorage.setItem(kept, newState)
    setOpen(newState === 'open')
  }
  return (
    <aside className={styles.panel} lang="en" dir="ltr" aria-label="Findings of check">
      <details open={open} onToggle={toggle}>
        <summary data-severity={worstOf(report)}>{headline(report)}</summary>
        {report && (
          <div className={styles.box}>
            {typeof report.state === 'object' && <p>{report.state.failed}</p>}
            <FindingList findings={report.findings} why={report.why} />
            <p>
              <a href="/__check" target="lectern-check">
                The whole blog: {report.total}
              </a>
            </p>
          </div>
        )}
      </details>
    </aside>
  )
}

// The app says which page it shows; the first one's payload lies in the document.
function usePageUrl(): string {
  const [url, setUrl] = useState(firstUrl)
  useEffect(() => {
    const follow = (event: Event) => setUrl((event as CustomEvent<{ url: string }>).detail.url)
    document.addEventListener('lectern:page', follow)
    return () => document.removeEventListener('lectern:page', follow)
  }, [])
  return url
}

function firstUrl(): string {
  const payload = document.getElementById('lectern-payload')?.textContent
  return (JSON.parse(payload ?? '{}') as { url?: string }).url ?? location.pathname
}

function headline(report: FindingsReport | undefined): string {
  if (!report || report.state === 'looking') return 'Checking …'
  if (report.state !== 'done') return 'Check failed'
  const { length } = report.findings
  if (length > 0) return `${length} ${length === 1 ? 'finding' : 'findings'}`
  return report.total > 0 ? 'No findings here' : 'No findings'
}

function worstOf(report: FindingsReport | undefined): 'error' | 'warning' | undefined {
  const severities = report?.findings.map(({ severity }) => severity) ?? []
  return severities.includes('error') ? 'error' : severities[0]
}
