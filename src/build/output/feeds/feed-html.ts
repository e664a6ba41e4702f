const token = /<!--[^]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g
const attribute = /(\s)([^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)')/g
const candidate = /([^\s,]\S*[^\s,])(\s+[\d.]+[wxh])?(?=\s*(?:,|$))/g
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const addresses = /^(?:href|src|poster|cite|data|action|xlink:href|srcset)$/i

/**
 * A page's HTML as a reader of feeds takes it: every address absolute (`page` is where the text stands, `origin` the
 * host with its scheme), without scripts, styles and what the reader's own interface added (`data-ui`).
 */
export function feedHtml(html: string, place: { origin: string; page: string }): string {
  let out = ''
  let from = 0
  let skipped = { name: '', depth: 0 }
  for (const { 0: whole, 1: end, 2: tag = '', 3: rest = '', index } of html.matchAll(token)) {
    const name = tag.toLowerCase()
    const opens = tag !== '' && end === '' && !empty.test(name) && !rest.endsWith('/')
    if (skipped.depth > 0) {
      if (name === skipped.name) skipped.depth += end === '/' ? -1 : opens ? 1 : 0
      from = index + whole.length
      continue
    }
    out += html.slice(from, index)
    from = index + whole.length
    const dropped = tag === '' || /^(?:script|style)$/.test(name) || /\sdata-ui(?=[\s=/]|$)/.test(rest)
    if (dropped && opens) skipped = { name, depth: 1 }
    if (!dropped) out += end === '/' ? whole : `<${tag}${withAddresses(rest, { name, ...place })}>`
  }
  return skipped.depth > 0 ? out : out + html.slice(from)
}

interface Where {
  name: string
  origin: string
  page: string
}

function withAddresses(attributes: string, where: Where): string {
  return attributes.replace(
    attribute,
    (whole, space: string, name: string, double?: string, single?: string) => {
      if (!addresses.test(name)) return whole
      const value = double ?? single ?? ''
      const absolute =
        name.toLowerCase() === 'srcset'
          ? value.replace(candidate, (_, url: string, size = '') => resolve(url, where) + size)
          : resolve(value, where)
      return `${space}${name}="${absolute.replaceAll('"', '&quot;')}"`
    },
  )
}

// What is absolute stays as the author spelt it.
function resolve(url: string, { name, origin, page }: Where): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url
  // Inside a drawing, «#…» is a part of the drawing.
  if (url.startsWith('#')) return name === 'a' || name === 'area' ? page + url : url
  if (url.startsWith('/') && !url.startsWith('//')) return origin + url
  if (!URL.canParse(url, page)) return url
  return new URL(url.replaceAll('&amp;', '&'), page).href.replaceAll('&', '&amp;')
}
