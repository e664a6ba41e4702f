import { placeOf } from '../catalog/findings'
import type { Problem } from '../catalog/types'
import styles from './notices.module.css'
import type { Words } from './words/words'

/** What is wrong with the page's sources: where, what, and what to do. */
export function Notices({ problems, words }: { problems: Problem[]; words: Words }) {
  const severity = problems.some((problem) => problem.severity === 'error') ? 'error' : 'warning'
  return (
    <details className={styles.notices} data-severity={severity} open>
      <summary>{words.problems(problems.length)}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={placeOf(problem) + problem.rule + problem.message} data-severity={problem.severity}>
            <p className={styles.place}>
              <code>{placeOf(problem)}</code> <span>{problem.rule}</span>
            </p>
            <p>{problem.message}</p>
            <p className={styles.remedy}>{problem.remedy}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
