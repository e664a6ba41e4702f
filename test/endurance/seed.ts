import * as fc from 'fast-check'

/** What all of these tests draw from: `ENDURANCE_SEED=7 npm run test:endurance` tries other cases, the same number the same ones. */
export const seed = Number(process.env['ENDURANCE_SEED'] ?? 1)

/** As many numbers, each from 0 to `most`. */
export function numbers(count: number, most: number): number[] {
  return fc.sample(fc.noBias(fc.nat(most)), { seed, numRuns: count })
}

/** Prints a figure of a suite, for whoever reads its output. */
export function tell(figure: string): void {
  process.stdout.write(`${figure} (seed ${seed})\n`)
}
