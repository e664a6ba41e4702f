import type { Taxonomy } from './types'

/** What the pages that every site has are called, in one language. */
export type PageNames = Record<'articles' | 'archive' | 'search' | 'notFound' | Taxonomy, string>

const tables: Record<string, PageNames> = {
  en: {
    articles: 'All articles',
    archive: 'Archive',
    search: 'Search',
    category: 'Categories',
    tag: 'Tags',
    series: 'Series',
    notFound: 'This page is not here',
  },
  zh: {
    articles: '全部文章',
    archive: '归档',
    search: '搜索',
    category: '分类',
    tag: '标签',
    series: '系列',
    notFound: '没有这个页面',
  },
}

/** The names for a BCP 47 tag: its language's (`zh-Hans` → `zh`), English where there are none. */
export function pageNames(lang: string): PageNames {
  return tables[lang.toLowerCase().split('-')[0] ?? ''] ?? (tables['en'] as PageNames)
}
