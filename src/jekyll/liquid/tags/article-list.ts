import { DocumentDrop } from '../drops'
import type { TagSite } from '../expansion'
import { toNumber, toText } from '../../../text/liquid/values'

const isOn = (value: unknown) => value === true || value === 'true'

const word = (value: unknown) =>
  value === undefined || value === null || value === '' ? undefined : toText(value)

/** TeXt's list of articles: a place for it in the page, and what is to stand there. */
export function articleList(site: TagSite, values: Record<string, unknown>): string {
  const { lists } = site.current()
  const articles = Array.isArray(values.articles)
    ? values.articles.filter((one) => one instanceof DocumentDrop)
    : []
  const urls = articles.map((drop) => DocumentDrop.documentOf(drop).url)
  const ordered = isOn(values.reverse) ? urls.toReversed() : urls
  const limit = values.limit === undefined || values.limit === null ? undefined : toNumber(values.limit)
  lists.push({
    urls: limit === undefined ? ordered : ordered.slice(0, limit),
    type: word(values.type),
    size: word(values.size),
    coverType: word(values.cover_type),
    limit,
    withDate: isOn(values.with_date),
    showInfo: isOn(values.show_info),
    showExcerpt: isOn(values.show_excerpt),
    groupBy: word(values.group_by),
    title: word(values.title),
  })
  // Blank lines around it let Markdown see a block of HTML.
  return `\n\n<div data-list="${lists.length - 1}"></div>\n\n`
}
