import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { renderArticle } from '../article/render-article'
import type { Article, ArticleOptions } from '../article/render-article'
import type { Cache } from './cache'
import { picturesIn } from './images/dress'
import { scriptSources } from './policy/script-sources'

/** A text to be made an article of; the cache keeps the article under `key`. */
export interface RenderJob {
  key: string
  text: string
  options: ArticleOptions
}

/** What pages need of an article besides its HTML. */
export interface Facts extends Pick<Article, 'contents' | 'problems'> {
  /** The addresses of its pictures. */
  pictures: string[]
  /** What it runs, as a policy names it; nothing where its text is not trusted. */
  runs: string[]
}

/** What a thread gets and answers; `id` says which answer is to which job. */
export interface ThreadJob extends RenderJob {
  id: number
}
export type ThreadAnswer =
  | { id: number; facts: Facts }
  | { id: number; error: { message: string; code?: string } }

/** Makes articles: few in this thread alone, many in this one and one for each other core. */
export interface RenderJobs {
  /** Starts the threads before anything is asked for, for they take a while to load their code. */
  start(): void
  run(job: RenderJob): Promise<Facts>
  /** Ends the threads and forgets what is not begun; what is asked for later is made in this one. */
  close(): Promise<void>
}

/** Renders one article into the cache. */
export async function renderInto(cache: Cache, { key, text, options }: RenderJob): Promise<Article> {
  const article = await renderArticle(text, options)
  cache.write(key, article)
  return article
}

/** An article made under these options, without its HTML. */
export function factsOf({ html, contents, problems }: Article, { clean }: ArticleOptions): Facts {
  return { contents, problems, pictures: picturesIn(html), runs: clean ? [] : scriptSources(html) }
}

interface Waiting {
  job: RenderJob
  resolve: (facts: Facts) => void
  reject: (error: Error) => void
}

// Below this a thread takes longer to start than it saves.
const worthThreads = 40
// A thread has its next jobs at hand while this one makes a long text.
const ahead = 4

/** Makes the jobs of a build; `threadFile` is what a thread runs, without one all is done here. */
export function createRenderJobs(options: {
  cache: Cache
  cacheDir: string
  threadFile: string | undefined
}): RenderJobs {
  const { cache, cacheDir, threadFile } = options
  // Threads take from its front, this one from its end.
  const queue: Waiting[] = []
  const threads: Thread[] = []
  let begun = false

  // All that is asked for at once is counted before anything begins.
  const begin = () => {
    const many = queue.length >= worthThreads
    if (many) start()
    void workHere(many ? threads : [])
  }
  const start = () => {
    if (threads.length > 0 || threadFile === undefined) return
    for (let n = 1; n < availableParallelism(); n++)
      threads.push(startThread({ threadFile, cacheDir, queue }))
  }
  const workHere = async (helpers: readonly Thread[]) => {
    while (queue.length > 0) {
      for (const thread of helpers) thread.give()
      const next = queue.pop()
      if (next) await makeHere(cache, next)
      // What threads answer is heard between two texts.
      await nextTurn()
    }
    begun = false
  }
  return {
    start,
    run(job) {
      return new Promise<Facts>((resolve, reject) => {
        // What draws diagrams is loaded by as few threads as can be.
        queue[job.text.includes('mermaid') ? 'unshift' : 'push']({ job, resolve, reject })
        if (!begun) setImmediate(begin)
        begun = true
      })
    },
    async close() {
      // After a failure nobody waits for the rest.
      queue.length = 0
      await Promise.all(threads.splice(0).map((thread) => thread.end()))
    },
  }
}

async function makeHere(cache: Cache, { job, resolve, reject }: Waiting): Promise<void> {
  await renderInto(cache, job).then((article) => resolve(factsOf(article, job.options)), reject)
}

interface Thread {
  /** Hands it as many jobs of the queue as it has room for. */
  give: () => void
  end: () => Promise<unknown>
}

function startThread(options: { threadFile: string; cacheDir: string; queue: Waiting[] }): Thread {
  const { threadFile, cacheDir, queue } = options
  const worker = new Worker(threadFile, { workerData: { cacheDir } })
  const given = new Map<number, Waiting>()
  let count = 0
  let broken: Error | undefined
  const fail = (error: Error) => {
    for (const { reject } of [...given.values(), ...queue.splice(0)]) reject(error)
  }
  const give = () => {
    if (broken) fail(broken)
    while (given.size < ahead) {
      const next = queue.shift()
      if (!next) return
      given.set(++count, next)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
      worker.postMessage({ ...next.job, id: count } satisfies ThreadJob)
    }
  }
  worker.on('message', (answer: ThreadAnswer) => {
    const waiting = given.get(answer.id)
    given.delete(answer.id)
    give()
    if ('error' in answer) waiting?.reject(Object.assign(new Error(), answer.error))
    else waiting?.resolve(answer.facts)
  })
  worker.on('error', (error) => {
    broken = error
    // Who has not asked it for anything does without.
    if (given.size > 0) fail(error)
  })
  return { give, end: () => worker.terminate() }
}
