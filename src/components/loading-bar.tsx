import styles from './loading-bar.module.css'

/** A thin line along the window's top while the next page is on its way; it shows only where that takes time. */
export function LoadingBar({ active }: { active: boolean }) {
  return <div className={styles.bar} data-active={active || undefined} aria-hidden="true" />
}
