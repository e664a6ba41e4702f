import { recordIn } from '../../catalog/front-matter'
import type { Config } from '../../jekyll/config'

/** Whether a site wants a search: all do that do not say `search: false` or, as in TeXt, `search: { provider: false }`. */
export function wantsSearch({ values }: Config): boolean {
  return values['search'] !== false && recordIn(values, 'search')['provider'] !== false
}
