import { fullJitter, type Policy } from './backoff'

type Options = Policy & {
  attempts: number
  deadline: number
  isTransient: (error: unknown) => boolean
}

const sleep = (ms: number) =>
  new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Calls `work` until it succeeds, fails for good, has had its attempts, or
 * would miss the deadline.
 */
export async function retry<T>(
  work: () => Promise<T>,
  options: Options,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const wait = fullJitter(attempt, options)
      const isLast = attempt + 1 >= options.attempts
      if (
        isLast ||
        !options.isTransient(error) ||
        performance.now() + wait > options.deadline
      )
        throw error
      await sleep(wait)
    }
  }
}
