import { useEffect, useRef, useState } from 'react'
import type { KeepEnd, KeepState, Shelf } from '../../catalog/offline'
import type { PageOf } from '../../catalog/page-data'
import { wordsOf } from '../words/words'
import styles from './offline-desk.module.css'

interface KeepAllProps {
  page: PageOf<'offline'>
  shelf: Shelf
  /** Something has been saved, or taken away. */
  onChange: () => void
}

/** Saves everything once the reader has seen how much it is: with its progress, to be stopped, gone on with and taken away again. */
export function KeepAll({ page, shelf, onChange }: KeepAllProps) {
  const { words, lang } = page
  const [state, setState] = useState<KeepState>()
  const [end, setEnd] = useState<KeepEnd>()
  const running = useRef<AbortController>(undefined)
  const [progress, setProgress] = useState<number>()

  // The host says how much there is; where it cannot be reached, nothing is offered.
  useEffect(() => {
    void shelf.state().then(setState, () => {})
    return () => running.current?.abort()
  }, [shelf])

  const lookAgain = () => {
    onChange()
    return shelf.state().then(setState, () => {})
  }
  const start = async () => {
    const controller = new AbortController()
    running.current = controller
    setEnd(undefined)
    setProgress(0)
    const ended = await shelf.keep({ signal: controller.signal, onSaved: setProgress })
    await lookAgain()
    setProgress(undefined)
    setEnd(ended)
  }
  const remove = async () => {
    await shelf.remove()
    setEnd(undefined)
    await lookAgain()
  }

  if (!state) return null
  const { index, saved, complete } = state
  return (
    <section className={styles.keep}>
      <h2>{words.keep}</h2>
      <p data-size>{`${wordsOf(lang).articles(index.articles)} · ${sizeText(index.bytes, lang)}`}</p>
      {progress !== undefined && (
        <p className={styles.progress}>
          <progress max={index.pages} value={progress} aria-label={words.keep} /> {progress} / {index.pages}
        </p>
      )}
      <output>{textOfEnd(complete ? 'done' : end, words)}</output>
      <p className={styles.buttons}>
        {progress !== undefined && <button onClick={() => running.current?.abort()}>{words.stop}</button>}
        {progress === undefined && !complete && (
          <button onClick={() => void start()}>{saved > 0 ? words.goOn : words.keep}</button>
        )}
        {progress === undefined && saved > 0 && <button onClick={() => void remove()}>{words.remove}</button>}
      </p>
    </section>
  )
}

function textOfEnd(end: KeepEnd | undefined, words: PageOf<'offline'>['words']): string {
  return end === undefined ? '' : words[end]
}

function sizeText(bytes: number, lang: string): string {
  const megabytes = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumSignificantDigits: 2,
  })
  return megabytes.format(bytes / 1e6)
}
