import type { DraftAnswer, DraftJob } from './catalog/draft'
import { drawDraft } from './draft/draw'

// The worker of the draft page: takes texts, answers with articles and what is wrong with them.
addEventListener('message', ({ data }: MessageEvent<DraftJob>) => {
  void drawDraft(data).then(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window.
    (drawn) => postMessage({ ...drawn, id: data.id } satisfies DraftAnswer),
    reportError,
  )
})
