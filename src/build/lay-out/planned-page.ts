import type { PageData } from '../../catalog/page-data'

/** A page that is known by its URL and made when it is asked for. */
export interface PlannedPage {
  /** The site path without the base. */
  url: string
  /** For the sitemap: when the page last changed; ISO 8601. */
  modified?: string
  /** Left out of the sitemap (jekyll-sitemap: `sitemap: false`). */
  unlisted?: boolean
  make: () => Promise<PageData>
}
