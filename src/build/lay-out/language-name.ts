const names = new Map<string, string>()

/** What a language calls itself: «中文»; its tag where nobody knows. */
export function languageName(lang: string): string {
  // Making the names' table takes a thousand times as long as looking one up.
  const name = names.get(lang) ?? new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang
  names.set(lang, name)
  return name
}
