import { interfaceLanguage } from '../../catalog/interface-language'
import type { InterfaceLanguage } from '../../catalog/interface-language'
import type { Words } from './words'
import { addWords, hasWords } from './words'

const loaders: Record<Exclude<InterfaceLanguage, 'en'>, () => Promise<Words>> = {
  de: () => import('./de').then(({ de }) => de),
  es: () => import('./es').then(({ es }) => es),
  fr: () => import('./fr').then(({ fr }) => fr),
  ja: () => import('./ja').then(({ ja }) => ja),
  ko: () => import('./ko').then(({ ko }) => ko),
  zh: () => import('./zh').then(({ zh }) => zh),
  'zh-Hant': () => import('./zh-hant').then(({ zhHant }) => zhHant),
}

/** Whether the words that a page in this language is drawn with are there. */
export function wordsAtHand(lang: string): boolean {
  return hasWords(interfaceLanguage(lang))
}

/** Brings the words that a page in this language is drawn with, if they are not there yet; rejects where they cannot be had. */
export async function loadWords(lang: string): Promise<void> {
  const language = interfaceLanguage(lang)
  if (language === 'en' || hasWords(language)) return
  addWords(language, await loaders[language]())
}
