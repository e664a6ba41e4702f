import { facets, noChoice } from './engine'
import type { Choice } from './engine'

/** What the address of a search page chooses: `?tag=java&tag=maven&year=2019`. */
export function choiceOf(params: URLSearchParams): Choice {
  const choice = { ...noChoice }
  for (const facet of facets) choice[facet] = [...new Set(params.getAll(facet))]
  return choice
}

/** The address' parameters for a search; what is not asked for is left out. */
export function paramsOf(text: string, choice: Choice): URLSearchParams {
  const params = new URLSearchParams()
  if (text.trim() !== '') params.set('q', text.trim())
  for (const facet of facets) for (const value of choice[facet]) params.append(facet, value)
  return params
}
