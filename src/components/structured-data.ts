import type { ArticleData, PageData } from '../catalog/page-data'
import type { LinkTo } from '../catalog/types'
import { encodeAddress } from '../catalog/urls'

/** What a page tells search engines about itself (schema.org as JSON-LD), ready to stand in a script element; undefined where it has nothing to tell. */
export function structuredData(page: PageData): string | undefined {
  const things = thingsOf(page)
  if (things.length === 0 || page.meta.noindex) return undefined
  const data = { '@context': 'https://schema.org', '@graph': things }
  // «<» could end the element; the two separators end a line in old scripts.
  return JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function thingsOf(page: PageData): object[] {
  if (page.kind === 'article') {
    const above = page.categories[0] ?? page.series
    return [posting(page), ...(above ? [breadcrumbs(page, [above])] : [])]
  }
  if (page.kind === 'taxonomy') return [breadcrumbs(page, [])]
  return page.url === page.shell.home ? [website(page)] : []
}

function posting(page: ArticleData): object {
  const { meta, author, shell } = page
  const terms = [...new Set([...page.categories, ...page.tags].map(({ title }) => title))]
  return {
    '@type': 'BlogPosting',
    headline: page.title,
    description: meta.description || undefined,
    image: meta.image,
    datePublished: meta.published,
    dateModified: meta.modified ?? meta.published,
    author: {
      '@type': author?.organization ? 'Organization' : 'Person',
      name: author?.name ?? shell.siteTitle,
      url: author?.url && absolute(page, author.url),
    },
    mainEntityOfPage: meta.canonical,
    inLanguage: page.lang,
    keywords: terms.length > 0 ? terms.join(', ') : undefined,
  }
}

function breadcrumbs(page: PageData, between: readonly LinkTo[]): object {
  const { shell, title, meta } = page
  const steps = [{ title: shell.siteTitle, url: shell.home }, ...between]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...steps.map((step) => ({ name: step.title, item: absolute(page, step.url) })),
      { name: title, item: meta.canonical },
    ].map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  }
}

function website(page: PageData): object {
  const { shell, meta, lang } = page
  return {
    '@type': 'WebSite',
    name: shell.siteTitle,
    url: meta.canonical,
    description: meta.description || undefined,
    inLanguage: lang,
    potentialAction: shell.search && {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(page, shell.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}

// A page knows its own address with and without the host: what stands before it is the host.
function absolute({ url, meta }: PageData, path: string): string {
  const own = encodeAddress(url)
  const origin = meta.canonical.endsWith(own) ? meta.canonical.slice(0, -own.length) : ''
  return path.startsWith('/') ? origin + encodeAddress(path) : path
}
