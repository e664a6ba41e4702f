import { recordIn, textIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import type { LinkTo } from '../../catalog/types'
import { authorLink } from '../site'
import type { Site } from '../site'

/** The licence of a page: its own `license`, or the site's where it says `true`; looked up in `_data/licenses.yml`, then among Creative Commons'. */
export function licenseOf(site: Site, frontMatter: FrontMatter): (LinkTo & { id: string }) | undefined {
  const said = frontMatter['license']
  const id = said === true ? textIn(site.source.config.values, 'license') : textIn(frontMatter, 'license')
  if (!id) return undefined
  const record = recordIn(site.source.data['licenses'], id)
  const title = textIn(record, 'name') ?? textIn(record, 'title') ?? id.replaceAll('-', ' ')
  const url = textIn(record, 'url') ?? textIn(record, 'link') ?? creativeCommons(id)
  return url ? { id, title, url: authorLink(site, url) } : undefined
}

function creativeCommons(id: string): string | undefined {
  const parts = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(id)
  if (id === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  return parts?.[1]
    ? `https://creativecommons.org/licenses/${parts[1].toLowerCase()}/${parts[2]}/`
    : undefined
}
