import styles from './mark.module.css'

/** Says of a post that it is not published yet. */
export function Mark({ text }: { text: string }) {
  return <strong className={styles.mark}>{text}</strong>
}
