import { interfaceLanguage } from '../../catalog/interface-language'
import type { InterfaceLanguage } from '../../catalog/interface-language'
import type { Words } from './words'
import { addWords, hasWords } from './words'

/** A language's module: its words under its name, `zh-Hant` as `zhHant`. */
type WordsModule = Readonly<Partial<Record<string, Words>>>

// To pick the words out here would say each name four times more, in a script that every reader loads.
const loaders: Record<Exclude<InterfaceLanguage, 'en'>, () => Promise<WordsModule>> = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  it: () => import('./it'),
  ja: () => import('./ja'),
  ko: () => import('./ko'),
  pt: () => import('./pt'),
  ru: () => import('./ru'),
  zh: () => import('./zh'),
  'zh-Hant': () => import('./zh-hant'),
}

/** Whether the words that a page in this language is drawn with are there. */
export function wordsAtHand(lang: string): boolean {
  return hasWords(interfaceLanguage(lang))
}

/** Brings the words that a page in this language is drawn with, if they are not there yet; rejects where they cannot be had. */
export async function loadWords(lang: string): Promise<void> {
  const language = interfaceLanguage(lang)
  if (language === 'en' || hasWords(language)) return
  const { [language.replace('-', '')]: words } = await loaders[language]()
  if (words) addWords(language, words)
}
