export type Strategy = (attempt: number) => number
export type Outcome = { calls: number; peak: number; lastServed: number }

/**
 * Lets `clients` lose their connection in the same moment and come back by
 * `wait`, in milliseconds, to a server that serves `capacity` calls in each
 * tick of 100 ms and turns the others away.
 */
export function stampede(options: {
  clients: number
  capacity: number
  wait: Strategy
}): Outcome {
  const { clients, capacity, wait } = options
  const ticks: number[][] = []
  const arrive = (tick: number, attempt: number) =>
    (ticks[tick] ??= []).push(attempt)
  const delay = (attempt: number) =>
    Math.max(1, Math.ceil(wait(attempt) / 100))

  for (let client = 0; client < clients; client++) arrive(delay(0), 0)
  const outcome = { calls: 0, peak: 0, lastServed: 0 }
  for (let tick = 0; tick < ticks.length; tick++) {
    const callers = ticks[tick] ?? []
    for (const attempt of callers.slice(capacity))
      arrive(tick + delay(attempt + 1), attempt + 1)
    outcome.calls += callers.length
    outcome.peak = Math.max(outcome.peak, callers.length)
    if (callers.length > 0) outcome.lastServed = tick / 10
  }
  return outcome
}
