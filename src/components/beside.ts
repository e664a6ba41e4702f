import type { PageData } from '../catalog/page-data'

/** Which columns stand beside a page's text (`menu contents`); undefined where it stands alone. */
export function besideOf(page: PageData): string | undefined {
  const menu = 'sidebar' in page && page.sidebar.length > 0 ? 'menu' : ''
  const contents = 'contents' in page && page.contents.length > 0 ? 'contents' : ''
  return `${menu} ${contents}`.trim() || undefined
}
