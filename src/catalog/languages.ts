/** A language as the web writes it (BCP 47): `zh_cn` gives `zh-CN`; undefined for what is no language tag. */
export function canonicalLang(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
