import { literalFile } from '../../catalog/urls'
import { placeTitle } from '../lay-out/place-title'
import type { Place } from '../places'
import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'
import { escapeXml } from './xml'

// OpenSearch 1.1: longer names are not a description's.
const longestName = 16

/** How a browser searches the site from its address bar (OpenSearch 1.1): a file beside each language's search page. */
export function openSearch(site: Site): TextFile[] {
  const places = site.searchable ? site.langs.flatMap((lang) => site.places.of('search', lang) ?? []) : []
  return places.map((place) => ({
    path: literalFile(`${place.url}opensearch.xml`),
    text: description(site, place),
  }))
}

function description(site: Site, place: Place): string {
  const { title } = site.source.config
  // Half an emoji is none.
  const name = title
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
  const page = absolute(site, place.url)
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(name)}</ShortName>
<Description>${escapeXml(`${placeTitle(site, place)} · ${title}`.slice(0, 1024))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>${escapeXml(place.lang)}</Language>
<Url type="text/html" method="get" template="${escapeXml(page)}?q={searchTerms}"/>
</OpenSearchDescription>
`
}
