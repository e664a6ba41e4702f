import { Liquid } from 'liquidjs'
import { registerFilters } from './filters'
import type { FilterSite } from './filters/filter'
import { limitFilters } from './limits'
import { operators } from './operators'
import { readLiteralsAsRuby } from './literals'
import { registerTextTags } from './text-tags'
import { toText } from './values'

/** A Liquid engine with Jekyll's filters, and its tags that need no other file. */
export function createEngine(site: FilterSite): Liquid {
  readLiteralsAsRuby()
  const liquid = new Liquid({ strictFilters: true, cache: false, outputEscape: toText, operators })
  registerFilters(liquid, site)
  limitFilters(liquid)
  registerTextTags(liquid)
  return liquid
}
