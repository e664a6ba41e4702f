export type Policy = { base: number; cap: number; random: () => number }

/**
 * The ceiling for the wait after the attempt with this number, counted from 0:
 * base, 2·base, 4·base … cap.
 */
export const ceiling = (attempt: number, { base, cap }: Policy): number =>
  Math.min(cap, base * 2 ** attempt)

/**
 * "Full jitter": any wait between nothing and the ceiling, all of them equally
 * likely.
 */
export const fullJitter = (attempt: number, policy: Policy): number =>
  policy.random() * ceiling(attempt, policy)
