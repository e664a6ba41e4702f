import type { PageData } from '../catalog/page-data'
import { structuredData } from './structured-data'

/** The elements of `<head>` that depend on the page: title, description, addresses, sharing, feeds. */
export function Head({ page }: { page: PageData }) {
  const { meta, shell, lang } = page
  const facts = structuredData(page)
  const isEntrance = page.kind === 'search' || page.url === shell.home
  return (
    <>
      <title>{meta.title}</title>
      {meta.colors !== undefined && <style>{meta.colors}</style>}
      <meta name="description" content={meta.description} />
      {meta.refresh !== undefined && <meta httpEquiv="refresh" content={`0; url=${meta.refresh}`} />}
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
      <meta property="og:type" content={meta.type} />
      <meta property="og:title" content={page.title || meta.title} />
      <meta property="og:description" content={meta.description} />
      <meta property="og:url" content={meta.canonical} />
      <meta property="og:site_name" content={shell.siteTitle} />
      <meta property="og:locale" content={localeOf(lang)} />
      {meta.image !== undefined && <meta property="og:image" content={meta.image} />}
      {meta.imageSize !== undefined && (
        <>
          <meta property="og:image:width" content={String(meta.imageSize.width)} />
          <meta property="og:image:height" content={String(meta.imageSize.height)} />
        </>
      )}
      {meta.published !== undefined && <meta property="article:published_time" content={meta.published} />}
      {meta.modified !== undefined && <meta property="article:modified_time" content={meta.modified} />}
      <meta name="twitter:card" content={meta.image === undefined ? 'summary' : 'summary_large_image'} />
      {meta.twitter !== undefined && <meta name="twitter:site" content={meta.twitter} />}
      {facts !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: facts }} />
      )}
    </>
  )
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
