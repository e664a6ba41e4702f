import type * as React from 'react'

// One component at a time is drawn by hand; what its hooks keep stands here, in their order.
const cells: { value: unknown }[] = []
let at = 0
let waiting: (() => void)[] = []

interface Effect {
  needs?: readonly unknown[]
  end?: (() => void) | undefined
}

function cell<T>(first: () => T): { value: T } {
  const here = at++
  return (cells[here] ??= { value: first() }) as { value: T }
}

function useState<T>(first: T | (() => T)) {
  const kept = cell(() => (typeof first === 'function' ? (first as () => T)() : first))
  const set = (next: T | ((before: T) => T)) =>
    void (kept.value = typeof next === 'function' ? (next as (before: T) => T)(kept.value) : next)
  return [kept.value, set]
}

function useEffect(run: () => (() => void) | undefined, needs: readonly unknown[]) {
  const effect = cell((): Effect => ({})).value
  if (effect.needs?.every((each, n) => each === needs[n])) return
  waiting.push(() => {
    effect.end?.()
    effect.needs = needs
    effect.end = run()
  })
}

/** React with hooks for a component that a test draws by hand, without a document; a context's value is `context`. */
export async function handDrawn(original: () => Promise<typeof React>, context: () => unknown = () => true) {
  return {
    ...(await original()),
    use: context,
    useState,
    useEffect,
    useLayoutEffect: useEffect,
    useCallback: (act: unknown) => act,
    useRef: (first: unknown) => cell(() => ({ current: first })).value,
    useSyncExternalStore: (_: unknown, now: () => unknown) => now(),
  }
}

/** What a hook gives now; its effects have run. */
export function drawn<T>(hook: () => T): T {
  at = 0
  const answer = hook()
  const effects = waiting
  waiting = []
  for (const effect of effects) effect()
  return answer
}

/** Takes the component away: its effects end, and the next one begins anew. */
export function takeAway(): void {
  for (const { value } of cells) (value as Effect | undefined)?.end?.()
  cells.length = 0
}
