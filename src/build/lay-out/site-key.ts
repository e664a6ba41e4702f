import { cacheKey } from '../cache'
import type { Site } from '../site'

/** Names all of a site that its pages are made from, but for what the texts of documents give: a page that shows none of these is the same while this is. */
export function siteKey(site: Site): string {
  const { base, documents, draftScript, langs, searchable, shared, source } = site
  const { config, data, problems, redirects, statics } = source
  const facts = documents.map((document) => [
    { ...document, body: '', bodyLine: 0 },
    site.postOf(document),
    site.excerptOf(document),
  ])
  return cacheKey(
    'site',
    base,
    [config, data, problems, redirects, statics],
    [langs, searchable, draftScript],
    [...shared],
    facts,
  )
}
