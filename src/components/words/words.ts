import type { Taxonomy } from '../../catalog/types'
import { en } from './en'
import type { FindWords } from './find-words'
import { zh } from './zh'

/** Every word of the interface in one language. */
export interface Words {
  skip: string
  siteMenu: string
  menu: string
  language: string
  notIn: (language: string) => string
  theme: string
  search: string
  feed: string
  contents: string
  sections: string
  draft: string
  postNumber: (n: number) => string
  minutes: (n: number) => string
  articles: (n: number) => string
  tags: string
  updated: string
  edit: string
  license: string
  photo: string
  series: string
  part: (part: number, of: number) => string
  /** How many parts of a series have been read. */
  partsRead: (n: number, of: number) => string
  previous: string
  next: string
  newerPage: string
  olderPage: string
  pages: string
  pageOf: (page: number, pages: number) => string
  taxonomy: Record<Taxonomy, string>
  years: string
  notFound: string
  notFoundText: string
  home: string
  archive: string
  newest: string
  nothingYet: string
  problems: (n: number) => string
  copy: string
  copied: string
  linkCopied: string
  wrap: string
  enlarge: string
  close: string
  original: string
  previousPicture: string
  nextPicture: string
  continueReading: string
  continueAt: (section: string) => string
  dismiss: string
  read: string
  find: FindWords
}

const tables: Record<string, Words> = { en, zh }

/** The interface's words for a BCP 47 tag: its language's (`zh-Hans` → `zh`), English where there are none. */
export function wordsOf(lang: string): Words {
  return tables[lang.toLowerCase().split('-')[0] ?? ''] ?? en
}
