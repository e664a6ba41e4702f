import { interfaceLanguage } from '../../catalog/interface-language'
import type { InterfaceLanguage } from '../../catalog/interface-language'
import type { Taxonomy } from '../../catalog/types'
import { en } from './en'
import type { FindWords } from './find-words'

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
  postNumber: (n: number) => string
  minutes: (n: number) => string
  articles: (n: number) => string
  tags: string
  updated: string
  edit: string
  license: string
  photo: string
  /** Says what a picture with a code to scan is for. */
  wechat: string
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
  share: string
  shareBySystem: string
  copyLink: string
  copyMarkdown: string
  email: string
  comments: string
  commentsNeedScripts: string
  commentsFailed: string
  offline: string
  /** What the button after it says. */
  tryAgain: string
  find: FindWords
}

// English is always there: it stands in for what has no words of its own. The others are brought when a page needs them.
const tables = new Map<InterfaceLanguage, Words>([['en', en]])

/** Makes a language's words known. */
export function addWords(language: InterfaceLanguage, words: Words): void {
  tables.set(language, words)
}

/** Whether a language's words are known. */
export function hasWords(language: InterfaceLanguage): boolean {
  return tables.has(language)
}

/** The interface's words for a BCP 47 tag: its language's (`zh-Hans` → `zh`), English where there are none. */
export function wordsOf(lang: string): Words {
  return tables.get(interfaceLanguage(lang)) ?? en
}
