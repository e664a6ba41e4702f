import { useEffect, useRef, useState } from 'react'
import type { DraftAnswer, DraftJob, Drawn } from '../../catalog/draft'
import type { PageOf } from '../../catalog/page-data'

const pause = 150

/** A text as its article, drawn in a worker a moment after the last change; `failed` where that could not be had. */
export function useDrawn(options: { text: string; name: string | undefined; page: PageOf<'draft'> }): {
  drawn: Drawn | undefined
  failed: boolean
} {
  const { text, name, page } = options
  const [drawn, setDrawn] = useState<Drawn>()
  const [failed, setFailed] = useState(false)
  const artist = useRef<Artist>(undefined)

  // A worker is a program of its own: it is started with the page and ended with it.
  useEffect(() => {
    const answered = (answer: Drawn) => {
      setDrawn(answer)
      setFailed(false)
    }
    artist.current = startArtist(page.script, { answered, failed: () => setFailed(true) })
    return () => artist.current?.end()
  }, [page.script])

  useEffect(() => {
    const timer = setTimeout(() => artist.current?.draw({ text, name, page }), pause)
    return () => clearTimeout(timer)
  }, [text, name, page])

  return { drawn, failed }
}

interface Artist {
  draw: (job: Omit<DraftJob, 'id'>) => void
  end: () => void
}

// One text at a time; of those that come meanwhile only the last.
function startArtist(script: string, on: { answered: (drawn: Drawn) => void; failed: () => void }): Artist {
  const worker = new Worker(script, { type: 'module' })
  let waiting: Omit<DraftJob, 'id'> | undefined
  let busy = false
  let id = 0
  const next = () => {
    busy = waiting !== undefined
    if (!waiting) return
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window.
    worker.postMessage({ ...waiting, id: ++id } satisfies DraftJob)
    waiting = undefined
  }
  worker.addEventListener('message', ({ data }: MessageEvent<DraftAnswer>) => {
    next()
    on.answered(data)
  })
  worker.addEventListener('error', () => {
    next()
    on.failed()
  })
  return {
    draw(job) {
      waiting = job
      if (!busy) next()
    },
    end: () => worker.terminate(),
  }
}
