import type { PageData } from '../catalog/page-data'

/** The elements of `<head>` that depend on the page: title, description, addresses, sharing, feed. */
export function Head({ page }: { page: PageData }) {
  const { meta, shell, lang } = page
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
      <meta property="og:type" content={meta.type} />
      <meta property="og:title" content={page.title || meta.title} />
      <meta property="og:description" content={meta.description} />
      <meta property="og:url" content={meta.canonical} />
      <meta property="og:site_name" content={shell.siteTitle} />
      <meta property="og:locale" content={lang.replaceAll('-', '_')} />
      {meta.image !== undefined && <meta property="og:image" content={meta.image} />}
      {meta.published !== undefined && <meta property="article:published_time" content={meta.published} />}
      {meta.modified !== undefined && <meta property="article:modified_time" content={meta.modified} />}
      <meta name="twitter:card" content={meta.image === undefined ? 'summary' : 'summary_large_image'} />
    </>
  )
}

function feedType(url: string): string {
  const name = url.endsWith('.json') ? 'feed+json' : url.endsWith('/rss.xml') ? 'rss+xml' : 'atom+xml'
  return `application/${name}`
}
