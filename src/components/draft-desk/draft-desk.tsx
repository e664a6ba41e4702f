import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'
import type { ArticleData, PageOf } from '../../catalog/page-data'
import type { SaidProblem } from '../../catalog/types'
import { putCaret } from './caret'
import { DeskTabs } from './desk-tabs'
import type { Side } from './desk-tabs'
import styles from './draft-desk.module.css'
import { takeFiles } from './files'
import { Findings } from './findings'
import { Preview } from './preview'
import { Toolbar } from './toolbar'
import { useDesk } from './use-desk'
import { useDrawn } from './use-drawn'

interface DraftDeskProps {
  page: PageOf<'draft'>
  draw: (article: ArticleData) => ReactElement
}

/** A text and, beside it, the article that it would be: two columns, or on a phone one of them. */
export function DraftDesk({ page, draw }: DraftDeskProps) {
  const { words } = page
  const desk = useDesk(words)
  const { draft, open, save } = desk
  const { drawn, failed } = useDrawn({ text: draft.text, name: draft.name, page })
  const [side, setSide] = useState<Side>('write')
  const area = useRef<HTMLTextAreaElement>(null)
  const name = draft.name ?? drawn?.name ?? 'draft.md'

  // A file may be dropped beside the desk, too.
  useEffect(() => {
    const ends = new AbortController()
    takeFiles(document, open, ends.signal)
    return () => ends.abort()
  }, [open])

  const goTo = (finding: SaidProblem) => {
    setSide('write')
    // On a phone the text has to be drawn first.
    requestAnimationFrame(() => area.current && putCaret(area.current, finding))
  }
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save(name)
  }
  const status = failed ? words.failed : desk.notice
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a shortcut for what the button does
    <div className={styles.desk} data-side={side} onKeyDown={saveByKey}>
      <noscript>
        <p className={styles.notice}>{words.withoutScripts}</p>
      </noscript>
      <Toolbar desk={desk} name={name} words={words} />
      <output className={styles.notice}>{status}</output>
      <DeskTabs side={side} onSide={setSide} words={words} />
      <div className={styles.write} id="lectern-write" role="tabpanel" aria-labelledby="lectern-tab-write">
        <textarea
          ref={area}
          aria-label={words.editor}
          // Each line by its own words: front matter and code are read from the left, whatever the text is.
          dir="auto"
          placeholder={words.placeholder}
          value={draft.text}
          readOnly={!desk.ready}
          spellCheck
          onChange={(event) => desk.write(event.target.value)}
        />
        <Findings findings={drawn?.findings ?? []} words={words} onChoose={goTo} />
      </div>
      <div
        className={styles.read}
        id="lectern-preview"
        role="tabpanel"
        aria-labelledby="lectern-tab-preview"
        aria-busy={!drawn && !failed}
      >
        <Preview article={drawn?.article} title={words.preview} draw={draw} onFile={open} />
        <p className={styles.limits}>{words.limits}</p>
      </div>
    </div>
  )
}
