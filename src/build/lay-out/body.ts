import { dateText } from '../../catalog/dates'
import { textIn } from '../../catalog/front-matter'
import type { Card, PageData } from '../../catalog/page-data'
import type { ListCall } from '../../jekyll/liquid'
import { cacheKey } from '../cache'
import type { SourceDocument } from '../../jekyll/source'
import { link } from '../site'
import type { Site } from '../site'
import { langOf, titleOf } from '../to-post'
import { beginningOf } from './beginning'
import { cardOf } from './card'
import { shorten } from '../../catalog/shorten'

/** A document's HTML, its pictures dressed, with the lists of cards that it asks for (TeXt: `article-list.html`) in their places. */
export async function bodyOf(site: Site, document: SourceDocument): Promise<string> {
  const { article, lists } = await site.render(document)
  const lang = langOf(document, site.source.config)
  const html = await site.dress({
    html: (await article()).html,
    url: document.url,
    fullWidth: document.frontMatter['full_width'] === true,
  })
  return html.replace(/<div data-list="(\d+)"><\/div>/g, (mark, index: string) => {
    const call = lists[Number(index)]
    return call ? site.renderCards(cardsOf(site, call), lang) : mark
  })
}

/** A page with a text in its place. */
export function withText(page: PageData, html: string): PageData {
  if (page.kind === 'article' || page.kind === 'document')
    return { ...page, html, beginning: beginningOf(html) }
  return 'html' in page ? { ...page, html } : page
}

/** Names a document's HTML, and what its text gives besides, without making it: while the site's pictures are the same, two texts with one name are the same. */
export async function bodyKey(site: Site, document: SourceDocument): Promise<string> {
  const { key, lists, pictures, problems } = await site.render(document)
  return cacheKey(
    key,
    document.url,
    document.frontMatter['full_width'] === true,
    lists.map((call) => cardsOf(site, call)),
    problems,
    site.creditsOf({ url: document.url, pictures }),
  )
}

function cardsOf(site: Site, call: ListCall): Card[] {
  return call.urls.flatMap((url) => {
    const document = site.documentAt(url)
    const post = document && site.postOf(document)
    const card = post ? cardOf(site, post) : document && documentCard(site, document)
    return card ? [{ ...card, date: call.withDate ? card.date : undefined }] : []
  })
}

function documentCard(site: Site, document: SourceDocument): Card {
  const { config } = site.source
  const lang = langOf(document, config)
  const cover = textIn(document.frontMatter, 'cover')
  return {
    url: link(site, document.url),
    title: titleOf(document, config),
    lang,
    excerpt: shorten(site.excerptOf(document), 200),
    cover: cover ? site.pictureOf(cover) : undefined,
    date: document.date ? dateText({ iso: document.date, lang, timezone: config.timezone }) : undefined,
    tags: [],
  }
}
