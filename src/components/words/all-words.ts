import { de } from './de'
import { es } from './es'
import { fr } from './fr'
import { ja } from './ja'
import { ko } from './ko'
import { addWords } from './words'
import { zh } from './zh'
import { zhHant } from './zh-hant'

/** Makes every language's words known at once: for the build, which draws pages in all of them. */
export function addAllWords(): void {
  const all = { de, es, fr, ja, ko, zh, 'zh-Hant': zhHant } as const
  for (const lang of ['de', 'es', 'fr', 'ja', 'ko', 'zh', 'zh-Hant'] as const) addWords(lang, all[lang])
}
