/**
 * A point in time, in milliseconds of the monotonic clock, after which nobody
 * wants the answer any more.
 */
export type Deadline = number

/** The deadline that lies `budget` milliseconds ahead. */
export const deadlineIn = (budget: number): Deadline =>
  performance.now() + budget

/**
 * The milliseconds that are left, once `reserve` has been kept back for one's
 * own work; 0 at least.
 */
export const remaining = (deadline: Deadline, reserve = 0): number =>
  Math.max(0, deadline - performance.now() - reserve)

/**
 * Fetches `url` within the deadline, and tells the server how much of it is
 * left.
 */
export function fetchBy(deadline: Deadline, url: string): Promise<Response> {
  const left = Math.floor(remaining(deadline, 20))
  if (left < 10)
    return Promise.reject(
      new DOMException('no time left to ask', 'TimeoutError'),
    )
  return fetch(url, {
    signal: AbortSignal.timeout(left),
    headers: { 'request-timeout-ms': String(left) },
  })
}
