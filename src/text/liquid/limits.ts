import type { Context, Liquid } from 'liquidjs'

// A list of 100,000 posts takes less; so many are done in a few seconds.
const mostSteps = 5_000_000
const longestValue = 20_000_000

/** The tags and outputs that have been gone through for a document, and for those whose text it shows. */
export interface Work {
  steps: number
}

/** Whether nothing more may be done. */
export function isSpent({ steps }: Work): boolean {
  return steps > mostSteps
}

/** Lets a run of Liquid end in an error where it would have no end, or no room in memory. It is counted, so that a slow machine ends where a fast one does. */
export function limitWork({ renderLimit, memoryLimit }: Context, work: Work): void {
  renderLimit.check = () => {
    if (++work.steps > mostSteps) throw new Error(`it takes more than ${mostSteps / 1e6} million steps`)
  }
  memoryLimit.use = expectRoom
}

/** Lets every filter of an engine end in an error where its result would be too long to go on with. */
export function limitFilters(liquid: Liquid): void {
  for (const [name, filter] of Object.entries(liquid.filters)) {
    const { handler, raw } = typeof filter === 'function' ? { handler: filter, raw: false } : filter
    liquid.registerFilter(name, {
      raw,
      handler(value: unknown, ...args: unknown[]) {
        const result: unknown = handler.call(this, value, ...args)
        if (typeof result === 'string') expectRoom(result.length)
        return result
      },
    })
  }
}

function expectRoom(length: unknown): void {
  if (!(Number(length) > longestValue)) return
  throw new Error(`it makes a value of more than ${longestValue / 1e6} million characters or items`)
}
