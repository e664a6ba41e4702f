import { interfaceLanguage } from './interface-language'
import type { InterfaceLanguage } from './interface-language'
import type { Taxonomy } from './types'

/** What the pages that every site has are called, in one language. */
export type PageNames = Record<'articles' | 'archive' | 'search' | 'offline' | 'notFound' | Taxonomy, string>

const tables: Record<InterfaceLanguage, PageNames> = {
  en: {
    articles: 'All articles',
    archive: 'Archive',
    search: 'Search',
    offline: 'Offline reading',
    category: 'Categories',
    tag: 'Tags',
    series: 'Series',
    notFound: 'This page is not here',
  },
  zh: {
    articles: '全部文章',
    archive: '归档',
    search: '搜索',
    offline: '离线阅读',
    category: '分类',
    tag: '标签',
    series: '系列',
    notFound: '没有这个页面',
  },
  'zh-Hant': {
    articles: '全部文章',
    archive: '彙整',
    search: '搜尋',
    offline: '離線閱讀',
    category: '分類',
    tag: '標籤',
    series: '系列',
    notFound: '找不到這個頁面',
  },
  ja: {
    articles: 'すべての記事',
    archive: 'アーカイブ',
    search: '検索',
    offline: 'オフラインで読む',
    category: 'カテゴリー',
    tag: 'タグ',
    series: 'シリーズ',
    notFound: 'ページが見つかりません',
  },
  ko: {
    articles: '모든 글',
    archive: '보관함',
    search: '검색',
    offline: '오프라인으로 읽기',
    category: '카테고리',
    tag: '태그',
    series: '시리즈',
    notFound: '페이지를 찾을 수 없습니다',
  },
  fr: {
    articles: 'Tous les articles',
    archive: 'Archives',
    search: 'Recherche',
    offline: 'Lecture hors ligne',
    category: 'Catégories',
    tag: 'Étiquettes',
    series: 'Séries',
    notFound: 'Cette page n’est pas ici',
  },
  de: {
    articles: 'Alle Artikel',
    archive: 'Archiv',
    search: 'Suche',
    offline: 'Offline lesen',
    category: 'Kategorien',
    tag: 'Schlagwörter',
    series: 'Reihen',
    notFound: 'Diese Seite ist nicht hier',
  },
  es: {
    articles: 'Todos los artículos',
    archive: 'Archivo',
    search: 'Búsqueda',
    offline: 'Leer sin conexión',
    category: 'Categorías',
    tag: 'Etiquetas',
    series: 'Series',
    notFound: 'Esta página no está aquí',
  },
  pt: {
    articles: 'Todos os artigos',
    archive: 'Arquivo',
    search: 'Pesquisa',
    offline: 'Leitura offline',
    category: 'Categorias',
    tag: 'Tags',
    series: 'Séries',
    notFound: 'Página não encontrada',
  },
  it: {
    articles: 'Tutti gli articoli',
    archive: 'Archivio',
    search: 'Ricerca',
    offline: 'Lettura offline',
    category: 'Categorie',
    tag: 'Tag',
    series: 'Serie',
    notFound: 'Pagina non trovata',
  },
  ru: {
    articles: 'Все статьи',
    archive: 'Архив',
    search: 'Поиск',
    offline: 'Чтение без сети',
    category: 'Категории',
    tag: 'Теги',
    series: 'Серии',
    notFound: 'Страница не найдена',
  },
  ar: {
    articles: 'كل المقالات',
    archive: 'الأرشيف',
    search: 'البحث',
    offline: 'القراءة دون اتصال',
    category: 'التصنيفات',
    tag: 'الوسوم',
    series: 'السلاسل',
    notFound: 'الصفحة غير موجودة',
  },
}

/** The names for a BCP 47 tag: its language's (`zh-Hans` → `zh`), English where there are none. */
export function pageNames(lang: string): PageNames {
  return tables[interfaceLanguage(lang)]
}
