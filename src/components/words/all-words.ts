import type { InterfaceLanguage } from '../../catalog/interface-language'
import { ar } from './ar'
import { de } from './de'
import { es } from './es'
import { fr } from './fr'
import { it } from './it'
import { ja } from './ja'
import { ko } from './ko'
import { pt } from './pt'
import { ru } from './ru'
import { addWords } from './words'
import type { Words } from './words'
import { zh } from './zh'
import { zhHant } from './zh-hant'

const all: Record<Exclude<InterfaceLanguage, 'en'>, Words> = {
  ar,
  de,
  es,
  fr,
  it,
  ja,
  ko,
  pt,
  ru,
  zh,
  'zh-Hant': zhHant,
}

/** Makes every language's words known at once: for the build, which draws pages in all of them. */
export function addAllWords(): void {
  for (const [lang, words] of Object.entries(all)) addWords(lang as InterfaceLanguage, words)
}
