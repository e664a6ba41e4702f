import type { DraftWords } from '../../catalog/draft'
import type { SaidProblem } from '../../catalog/types'
import styles from './draft-desk.module.css'

interface FindingsProps {
  findings: readonly SaidProblem[]
  words: DraftWords
  /** Goes to the place of a finding. */
  onChoose: (finding: SaidProblem) => void
}

/** What is wrong with the text, each with a way to its line. */
export function Findings({ findings, words, onChoose }: FindingsProps) {
  return (
    <section className={styles.findings} aria-labelledby="lectern-findings">
      <h2 id="lectern-findings" aria-live="polite">
        {words.findings}: {findings.length === 0 ? words.nothingFound : findings.length}
      </h2>
      <ol>
        {findings.map((finding, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two findings may be the same, word for word
          <li key={at} data-severity={finding.severity}>
            <button type="button" onClick={() => onChoose(finding)}>
              <span className={styles.place}>
                {finding.line ?? 1} <code>{finding.rule}</code>
              </span>
              <span lang="en" dir="ltr">
                {finding.message}
              </span>
              <span className={styles.remedy} lang="en" dir="ltr">
                {finding.remedy}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
