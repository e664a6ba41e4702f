import type { PageData } from '../catalog/page-data'
import { structuredData } from './structured-data'

/** The elements of `<head>` that depend on the page: title, description, addresses, sharing, feeds. */
export function Head({ page }: { page: PageData }) {
  const { meta, shell } = page
  const facts = structuredData(page)
  const isEntrance = page.kind === 'search' || page.url === shell.home
  return (
    <>
      <title>{meta.title}</title>
      {meta.colors !== undefined && <style>{meta.colors}</style>}
      <meta name="description" content={meta.description} />
      {meta.noindex && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={meta.canonical} />
      {meta.alternates.map((alternate) => (
        <link key={alternate.lang} rel="alternate" hrefLang={alternate.lang} href={alternate.url} />
      ))}
      <link rel="alternate" type="application/atom+xml" title={shell.siteTitle} href={shell.feed} />
      {meta.feeds?.map(({ title, url }) => (
        <link key={url} rel="alternate" type={feedType(url)} title={title} href={url} />
      ))}
      {meta.markdown !== undefined && <link rel="alternate" type="text/markdown" href={meta.markdown} />}
      {isEntrance && shell.search !== undefined && (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={shell.siteTitle}
          href={`${shell.search}opensearch.xml`}
        />
      )}
      {meta.manifest !== undefined && <link rel="manifest" href={meta.manifest} />}
      {propertiesOf(page).map(
        ([property, content]) =>
          content !== undefined && <meta key={property} property={property} content={`${content}`} />,
      )}
      <meta name="twitter:card" content={meta.image === undefined ? 'summary' : 'summary_large_image'} />
      {meta.twitter !== undefined && <meta name="twitter:site" content={meta.twitter} />}
      {facts !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: facts }} />
      )}
    </>
  )
}

// Open Graph, which has an article's times, too.
function propertiesOf({ meta, shell, title, lang }: PageData): [name: string, content?: string | number][] {
  return [
    ['og:type', meta.type],
    ['og:title', title || meta.title],
    ['og:description', meta.description],
    ['og:url', meta.canonical],
    ['og:site_name', shell.siteTitle],
    ['og:locale', localeOf(lang)],
    ['og:image', meta.image],
    ['og:image:width', meta.imageSize?.width],
    ['og:image:height', meta.imageSize?.height],
    ['article:published_time', meta.published],
    ['article:modified_time', meta.modified],
  ]
}

function feedType(url: string): string {
  const name = url.endsWith('.json') ? 'feed+json' : url.endsWith('/rss.xml') ? 'rss+xml' : 'atom+xml'
  return `application/${name}`
}

// Open Graph wants a country with every language: `zh` → `zh_CN`.
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize()
  return region === undefined ? language : `${language}_${region}`
}
