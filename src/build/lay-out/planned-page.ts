import type { Meta, PageData } from '../../catalog/page-data'
import type { SourceDocument } from '../../jekyll/source'

/** A page that is known by its URL and made when it is asked for. */
export interface PlannedPage {
  /** The site path without the base. */
  url: string
  /** For the sitemap: when the page last changed; ISO 8601. */
  modified?: string
  /** For the sitemap: the same page in every language, its own among them; absolute addresses. */
  alternates?: () => Meta['alternates']
  /** Left out of the sitemap (jekyll-sitemap: `sitemap: false`). */
  unlisted?: boolean
  /** The one document whose text belongs in it. */
  document?: SourceDocument
  /** Makes all of it but that text. */
  make: () => Promise<PageData>
}
