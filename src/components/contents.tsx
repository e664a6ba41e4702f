import { memo, useRef } from 'react'
import type { ContentsItem } from '../catalog/page-data'
import styles from './contents.module.css'
import { SideList } from './side-list'
import { useCurrentSection } from './use-current-section'
import type { Words } from './words/words'

/** An article's headings as links: beside the text on a wide screen, folded above it on a narrow one. */
export function Contents({ items, words }: { items: ContentsItem[]; words: Words }) {
  const list = useRef<HTMLDivElement>(null)
  const current = useCurrentSection(list, items)
  return (
    <SideList title={words.contents} box={list}>
      <p className={styles.label} aria-hidden="true">
        {words.contents}
      </p>
      <nav className={styles.list} aria-label={words.contents}>
        <ContentsList items={items} current={current} />
      </nav>
    </SideList>
  )
}

function ContentsList({ items, current }: { items: ContentsItem[]; current?: string }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id}>
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the heading's own HTML is its label */}
          <a
            href={`#${encodeURIComponent(item.id)}`}
            aria-current={item.id === current ? 'location' : undefined}
          >
            <Heading html={item.html} />
          </a>
          {item.children.length > 0 && <ContentsList items={item.children} current={current} />}
        </li>
      ))}
    </ol>
  )
}

// React writes such HTML anew at every render, and here a render comes with every section that is reached.
const Heading = memo(function Heading({ html }: { html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
})
