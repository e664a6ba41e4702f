/**
 * The mean time in a system of one server, in units of the mean service time,
 * if both times are exponential.
 */
export const timeInSystem = (utilisation: number): number =>
  1 / (1 - utilisation)

type Options = { utilisation: number; jobs: number; random: () => number }

/**
 * The same time, found by letting `jobs` pass through such a system one after
 * the other.
 */
export function simulate({ utilisation, jobs, random }: Options): number {
  const exponential = (mean: number) => -mean * Math.log(1 - random())
  let arrival = 0
  let free = 0
  let total = 0
  for (let job = 0; job < jobs; job++) {
    arrival += exponential(1 / utilisation)
    free = Math.max(arrival, free) + exponential(1)
    total += free - arrival
  }
  return total / jobs
}
