/** The languages that the interface speaks. */
export type InterfaceLanguage =
  | 'ar'
  | 'en'
  | 'zh'
  | 'zh-Hant'
  | 'ja'
  | 'ko'
  | 'fr'
  | 'de'
  | 'es'
  | 'pt'
  | 'it'
  | 'ru'

const spoken: readonly string[] = ['en', 'zh', 'ja', 'ko', 'fr', 'de', 'es', 'pt', 'it', 'ru', 'ar']

/** The interface's language for a page's BCP 47 tag: `zh-TW` → `zh-Hant`, `de-AT` → `de`, English where there is none. */
export function interfaceLanguage(lang: string): InterfaceLanguage {
  const tag = lang.toLowerCase().replaceAll('_', '-')
  if (/^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant'
  const main = tag.split('-')[0] ?? ''
  return spoken.includes(main) ? (main as InterfaceLanguage) : 'en'
}
