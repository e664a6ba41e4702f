import { decodePath, encodeAddress } from '../../../catalog/urls'
import { toText } from '../values'
import { isNil, type Filter, type FilterSite } from './filter'

const isAbsolute = (text: string) => /^[a-z][a-z\d+.-]*:/i.test(text)

/** A text as a value of an address's query. */
function encodeValue(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Jekyll's filters that make addresses. */
export function urlFilters({ config }: FilterSite): Record<string, Filter> {
  const relative = (text: string): string => {
    if (isAbsolute(text)) return text
    if (text === '') return config.baseurl
    return config.baseurl + encodeAddress(text.startsWith('/') ? text : `/${text}`)
  }
  return {
    relative_url: (value) => (isNil(value) ? value : relative(toText(value))),
    absolute_url(value) {
      if (isNil(value)) return value
      const text = toText(value)
      return isAbsolute(text) ? text : config.url + relative(text)
    },
    strip_index: (value) => (isNil(value) ? value : toText(value).replace(/\/index\.html?$/, '/')),
    cgi_escape: (value) => encodeValue(toText(value)),
    url_encode: (value) => (isNil(value) ? value : encodeValue(toText(value))),
    // What cannot be decoded stays.
    url_decode: (value) =>
      isNil(value)
        ? value
        : toText(value)
            .replaceAll('+', ' ')
            .replace(/(?:%[\da-f]{2})+/gi, decodePath),
    uri_escape: (value) => encodeAddress(toText(value)).replace(/%5B/g, '[').replace(/%5D/g, ']'),
  }
}
