import { escapePath } from '../slugs'
import { toText } from '../values'
import { isNil, type Filter, type FilterSite } from './filter'

const keepEscapes = (path: string) => escapePath(path).replace(/%25(?=[\da-f]{2})/gi, '%')

const isAbsolute = (text: string) => /^[a-z][a-z\d+.-]*:/i.test(text)

/** Jekyll's filters that make addresses. */
export function urlFilters({ config }: FilterSite): Record<string, Filter> {
  const relative = (text: string): string => {
    if (isAbsolute(text)) return text
    if (text === '') return config.baseurl
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? []
    return config.baseurl + keepEscapes(path.startsWith('/') ? path : `/${path}`) + rest
  }
  return {
    relative_url: (value) => (isNil(value) ? value : relative(toText(value))),
    absolute_url(value) {
      if (isNil(value)) return value
      const text = toText(value)
      return isAbsolute(text) ? text : config.url + relative(text)
    },
    strip_index: (value) => (isNil(value) ? value : toText(value).replace(/\/index\.html?$/, '/')),
    cgi_escape: (value) =>
      encodeURIComponent(toText(value))
        .replace(/%20/g, '+')
        .replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`),
    uri_escape: (value) =>
      encodeURI(toText(value))
        .replace(/%25(?=[\da-f]{2})/gi, '%')
        .replace(/%5B/g, '[')
        .replace(/%5D/g, ']'),
  }
}
