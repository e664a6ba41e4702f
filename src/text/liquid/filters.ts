import { Drop, isFalsy, type FilterImplOptions, type Liquid } from 'liquidjs'
import { isRecord } from '../front-matter/front-matter'
import { dateFilters } from './filters/date-filters'
import { escapeHtml } from './filters/escape'
import { flat, isNil, truthy, type Filter, type FilterSite } from './filters/filter'
import { listFilters } from './filters/list-filters'
import { numberFilters } from './filters/number-filters'
import { textFilters } from './filters/text-filters'
import { urlFilters } from './filters/url-filters'
import { LazyDrop, toText } from './values'

const builtinFilters: Record<string, Filter> = {
  escape: (value) => (isNil(value) ? value : escapeHtml(toText(value))),
  escape_once: (value) => escapeHtml(toText(value)).replace(/&amp;(#?\w+;)/g, '&$1'),
  default(value, fallback, option) {
    if (Array.isArray(option) && option[0] === 'allow_false' && truthy(option[1]) && value === false)
      return value
    const isEmpty =
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (isRecord(value) && Object.keys(value).length === 0)
    return isFalsy(value, this.context) || isEmpty ? fallback : value
  },
}

// Templates spell nil, empty and blank as objects of the engine.
const plain = (value: unknown): unknown =>
  value instanceof Drop && !(value instanceof LazyDrop) ? value.valueOf() : value

// Those of Jekyll's own, like `sort`, keep the lists in a list.
const onFlatLists = ['compact', 'concat', 'join', 'map', 'reverse', 'sort_natural', 'uniq']

/** Adds Jekyll's filters to an engine, over liquidjs' own where the two differ. */
export function registerFilters(liquid: Liquid, site: FilterSite): void {
  const all = {
    ...dateFilters(site),
    ...urlFilters(site),
    ...listFilters,
    ...textFilters(site),
    ...numberFilters,
    ...builtinFilters,
  }
  for (const [name, filter] of Object.entries(all)) {
    const onValues: Filter = function (value, ...args) {
      return filter.call(this, plain(value), ...args.map(plain))
    }
    liquid.registerFilter(name, onValues as FilterImplOptions)
  }
  for (const name of onFlatLists) {
    const filter = liquid.filters[name] as Filter
    const onFlat: Filter = function (value, ...args) {
      return filter.call(this, flat(plain(value)), ...args)
    }
    liquid.registerFilter(name, onFlat as FilterImplOptions)
  }
}
