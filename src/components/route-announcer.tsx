import { useEffect, useRef, useState } from 'react'

/** Says a page's title to a screen reader when it has replaced another without a document load. */
export function RouteAnnouncer({ title }: { title: string }) {
  const shown = useRef(title)
  const [said, setSaid] = useState('')
  // A live region speaks only of what changes after it is there, so the first page stays silent.
  useEffect(() => {
    if (shown.current === title) return
    shown.current = title
    setSaid(title)
  }, [title])
  return <output className="visually-hidden">{said}</output>
}
