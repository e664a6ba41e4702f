/**
 * A language as the web writes it (BCP 47), without what it says already: `zh_cn`, `zh-Hans` and `zh` are `zh`, `zh-TW` is
 * `zh-Hant`, `en-US` is `en`, `en-GB` stays; undefined for what is no language tag.
 */
export function canonicalLang(lang: string): string | undefined {
  if (!canonical.has(lang)) canonical.set(lang, read(lang))
  return canonical.get(lang)
}

// Every document asks, most without a language of their own, and a site has few.
const canonical = new Map<string, string | undefined>()

function read(lang: string): string | undefined {
  try {
    return shortest(new Intl.Locale(lang.trim().replaceAll('_', '-')))
  } catch {
    return undefined
  }
}

// CLDR's likely subtags: the script and the country that a language alone means.
function shortest(locale: Intl.Locale): string {
  const { language, script, baseName } = locale.maximize()
  const candidates = [language, `${language}-${script}`]
  return (
    candidates.find((each) => new Intl.Locale(each).maximize().baseName === baseName) ?? locale.toString()
  )
}

const rightToLeft = /^(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/

/** The direction in which a language is written: that of its script. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr'
}
