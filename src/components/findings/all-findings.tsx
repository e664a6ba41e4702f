import { useState } from 'react'
import type { FindingsReport } from '../../catalog/findings'
import { groupBy } from '../../catalog/posts'
import type { Problem } from '../../catalog/types'
import '../tokens.css'
import '../base.css'
import styles from './all-findings.module.css'
import { FindingList } from './finding-list'
import { useFindings } from './use-findings'

/** The page of everything that `check` finds in the blog, by file, all or of one severity or rule. */
export function AllFindings() {
  const report = useFindings()
  return (
    <main className={styles.page}>
      <h1>What check finds</h1>
      {report?.state === 'done' ? <Found report={report} /> : <p>{stateOf(report)}</p>}
    </main>
  )
}

function stateOf(report: FindingsReport | undefined): string {
  return typeof report?.state === 'object' ? report.state.failed : 'Checking …'
}

function Found({ report: { findings, why } }: { report: FindingsReport }) {
  const [wanted, setWanted] = useState('')
  const shown = findings.filter(({ severity, rule }) => ['', severity, rule].includes(wanted))
  const files = [...groupBy(shown, ({ file }) => [file])]
  return (
    <>
      <p className={styles.summary}>
        <label>
          Show{' '}
          <select value={wanted} onChange={({ target }) => setWanted(target.value)}>
            <option value="">all ({findings.length})</option>
            {kindsOf(findings).map(([kind, count]) => (
              <option key={kind} value={kind}>
                {kind} ({count})
              </option>
            ))}
          </select>
        </label>{' '}
        in {files.length} {files.length === 1 ? 'file' : 'files'}
      </p>
      {files.map(([file, ofFile]) => (
        <section key={file} aria-label={file}>
          <h2>{file}</h2>
          <FindingList findings={ofFile} why={why} />
        </section>
      ))}
    </>
  )
}

// Severities, then rules, which have a slash in their names.
function kindsOf(findings: readonly Problem[]): [kind: string, count: number][] {
  return [...groupBy(findings, ({ severity, rule }) => [severity, rule])]
    .map(([kind, { length }]): [string, number] => [kind, length])
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

const rank = (kind: string) => (kind.includes('/') ? 1 : 0)
