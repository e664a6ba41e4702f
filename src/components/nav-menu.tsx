import type { NavTree } from '../catalog/page-data'
import styles from './nav-menu.module.css'
import { SideList } from './side-list'
import type { Words } from './words/words'

/** A menu of pages that belong together: beside the text on a wide screen, folded above it on a narrow one. */
export function NavMenu({ tree, words }: { tree: NavTree[]; words: Words }) {
  return (
    <SideList title={words.sections} className={styles.menu}>
      <nav className={styles.list} aria-label={words.sections}>
        <NavList tree={tree} />
      </nav>
    </SideList>
  )
}

function NavList({ tree }: { tree: NavTree[] }) {
  return (
    <ul>
      {tree.map((item) => (
        <li key={(item.url ?? '') + item.title}>
          {item.url === undefined ? (
            <span className={styles.group}>{item.title}</span>
          ) : (
            <a href={item.url} aria-current={item.current ? 'page' : undefined}>
              {item.title}
            </a>
          )}
          {item.children.length > 0 && <NavList tree={item.children} />}
        </li>
      ))}
    </ul>
  )
}
