const spoken = ['en', 'zh', 'ja', 'ko', 'fr', 'de', 'es', 'pt', 'it', 'ru', 'ar'] as const

/** The languages that the interface speaks. */
export type InterfaceLanguage = (typeof spoken)[number] | 'zh-Hant'

/** All of them. */
export const interfaceLanguages: readonly InterfaceLanguage[] = [...spoken, 'zh-Hant']

/** The interface's language for a page's BCP 47 tag: `zh-TW` → `zh-Hant`, `de-AT` → `de`, English where there is none. */
export function interfaceLanguage(lang: string): InterfaceLanguage {
  const tag = lang.toLowerCase().replaceAll('_', '-')
  if (/^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant'
  return spoken.find((each) => each === tag.split('-')[0]) ?? 'en'
}
