import type { MouseEvent } from 'react'
import { placeOf } from '../../catalog/findings'
import type { FindingsReport } from '../../catalog/findings'
import type { Problem } from '../../catalog/types'
import styles from './finding-list.module.css'

interface FindingListProps {
  findings: readonly Problem[]
  why: FindingsReport['why']
}

/** Findings with where they are, what is wrong, what to do, and what their rules are for. */
export function FindingList({ findings, why }: FindingListProps) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={placeOf(finding) + finding.rule + finding.message}>
          <PlaceLink place={placeOf(finding)} />
          <p>{finding.message}</p>
          <p className={styles.remedy}>{finding.remedy}</p>
          <Rule finding={finding} html={why[finding.rule] ?? ''} />
        </li>
      ))}
    </ul>
  )
}

// The target keeps the app from taking it for a page.
function PlaceLink({ place }: { place: string }) {
  const href = `/__open-in-editor?${String(new URLSearchParams({ file: place }))}`
  return (
    <a className={styles.place} href={href} target="_blank" title="Open in the editor" onClick={openEditor}>
      {place}
    </a>
  )
}

// The editor is what opens: the browser would have nothing to show.
function openEditor(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  void fetch(event.currentTarget.href)
}

function Rule({ finding: { severity, rule }, html }: { finding: Problem; html: string }) {
  return (
    <details className={styles.rule}>
      <summary>
        <span data-severity={severity}>{severity}</span> <code>{rule}</code>
      </summary>
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  )
}
