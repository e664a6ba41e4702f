import * as fc from 'fast-check'
import { render } from '../render'
import { canonical } from '../trees'
import { damageIn } from './damage'
import { anyTrial, type Trial } from './documents'
import { Reference } from './reference'
import { shrink } from './shrink'

interface Difference {
  trial: Trial
  there: string
  here: string
}

const batch = 500
const maxShown = 20

/**
 * Renders `count` random documents, chosen by `seed`, here and with the installed kramdown; prints each difference,
 * shrunk, and returns how many documents differ.
 */
export async function compareRandomDocuments({
  seed,
  count,
}: {
  seed: number
  count: number
}): Promise<number> {
  const reference = new Reference()
  let differences = 0
  const skipped = new Map<string, number>()
  for (let done = 0; done < count; done += batch) {
    const trials = fc.sample(anyTrial, { seed: seed + done, numRuns: Math.min(batch, count - done) })
    const found = await Promise.all(trials.map((trial) => differenceIn(reference, trial)))
    for (const difference of found) {
      if (typeof difference === 'string') skipped.set(difference, (skipped.get(difference) ?? 0) + 1)
      else if (difference && ++differences <= maxShown) console.log(await explain(reference, difference))
    }
  }
  reference.close()
  for (const [why, times] of skipped) console.log(`${times} not compared: ${why}`)
  console.log(`seed ${seed}, count ${count}: ${differences} differences`)
  return differences
}

/** How the two renderings of a document differ, or why they are not compared; null where they are the same. */
async function differenceIn(reference: Reference, trial: Trial): Promise<Difference | string | null> {
  const { html, error } = await reference.ask(trial)
  if (html === undefined) return `kramdown itself fails (${error})`
  const damage = damageIn(trial.markdown, html)
  if (damage !== undefined) return damage
  const here = render(trial.markdown, trial.options)
  return canonical(here) === canonical(html) ? null : { trial, there: html, here }
}

async function explain(reference: Reference, difference: Difference): Promise<string> {
  let smallest = difference
  const differs = async (trial: Trial): Promise<boolean> => {
    const found = await differenceIn(reference, trial)
    if (found === null || typeof found === 'string') return false
    smallest = found
    return true
  }
  for (const name of Object.keys(smallest.trial.options)) {
    const { [name]: _, ...fewer } = smallest.trial.options
    if (name !== 'input' && name !== 'hard_wrap') await differs({ ...smallest.trial, options: fewer })
  }
  const { options } = smallest.trial
  await shrink(smallest.trial.markdown, (markdown) => differs({ markdown, options }))
  const { trial, there, here } = smallest
  return [
    `${JSON.stringify(trial.markdown)} ${JSON.stringify(trial.options)}`,
    `  kramdown: ${JSON.stringify(there)}`,
    `  here:     ${JSON.stringify(here)}`,
  ].join('\n')
}
