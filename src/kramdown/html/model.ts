import type { ContentModel } from '../tree'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that belong to running text: they do not end a paragraph. */
export const spanElements = words(
  'a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var',
)

/** Elements that never have content. */
export const voidElements = words(
  'area base br col command embed hr img input keygen link meta param source track wbr',
)

/** Elements whose content is text, whatever it looks like. */
export const textElements = words('script style')

/** Elements that stay text when they are met inside running text. */
export const blockElements = words(
  'address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul',
)

const blockModel = words(
  'address applet area article aside base blockquote body col command dd details div dl embed fieldset figcaption figure footer form header hgroup hr iframe keygen li link main map menu meta nav noscript object param section source summary td track wbr',
)

const spanModel = words(
  'a abbr acronym b bdo big br button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i img input ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt',
)

const otherKnown = words(
  'code colgroup head html kbd mark math ol option pre samp script style table tbody textarea tfoot thead tr u ul var',
)

/** How kramdown reads an element's content when it is asked to parse it. */
export function contentModelOf(name: string): ContentModel {
  if (blockModel.has(name)) return 'block'
  return spanModel.has(name) ? 'span' : 'raw'
}

/** An element's name as kramdown keeps it: HTML's own in lower case, others as they were written. */
export function elementName(written: string): string {
  const lower = written.toLowerCase()
  return blockModel.has(lower) || spanModel.has(lower) || otherKnown.has(lower) ? lower : written
}
