import type { Context, Liquid } from 'liquidjs'
import { isRecord } from '../../front-matter/front-matter'

/** What Jekyll's filters need of the site. */
export interface FilterSite {
  config: { url: string; baseurl: string; timezone: string }
  now: Date
  markdownify(text: string): string
}

/** What a filter is called upon. */
export interface FilterThis {
  context: Context
  liquid: Liquid
  token: { args: readonly unknown[] }
}

/** A filter over plain values. */
export type Filter = (this: FilterThis, value: unknown, ...args: unknown[]) => unknown

/** Whether a value is Liquid's nil. */
export const isNil = (value: unknown): value is null | undefined => value === null || value === undefined

/** Whether Liquid takes a value for true. */
export const truthy = (value: unknown) => !isNil(value) && value !== false

/** A value as the list that Liquid's filters make of it. */
export function items(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (isNil(value)) return []
  if (isRecord(value)) return Object.values(value)
  return [value]
}

/** A value as the list that Ruby's Liquid goes through: of lists in it there are the items, and a mapping is one. */
export function flat(value: unknown): unknown[] {
  if (Array.isArray(value)) return (value as unknown[]).flat(Infinity)
  return isNil(value) ? [] : [value]
}
