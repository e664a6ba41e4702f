interface Damage {
  why: string
  written?: RegExp
  there?: RegExp
}

/** Where kramdown itself damages what was written, or draws it so that no HTML parser reads it back. */
const damages: readonly Damage[] = [
  { why: 'text behind spaces and a tab loses its paragraph', written: / \t/, there: /^ +\t/m },
  {
    why: 'HTML in raw text is not balanced',
    written: /\{::nomarkdown[^}]*\}(?=[^]*\{:\/)(?!(?:[^<{]|<(\w+)[^>]*>[^<{]*<\/\1>)*\{:\/)/,
  },
  { why: 'a paragraph inside a paragraph', there: /<p\b[^>]*>(?:(?!<\/?p\b)[^])*<p\b/ },
  { why: 'blocks inside a paragraph', written: /markdown="(block|1)/, there: /<p\b[^>]*>(?:(?!<\/?p\b)[^])*\n +<(dl|[uo]l|div|h\d|table)\b/ },
  {
    why: 'blocks inside pre are indented',
    written: /<pre[^]*markdown=/,
    there: /<pre\b[^>]*>(?:(?!<\/pre>)[^])*\n {2,}</,
  },
  { why: 'a comment that holds the end of one', written: /\{::comment\}(?:(?!\{:\/)[^])*-->/ },
  { why: 'an indentation in running text', there: /<\/\w+> {2,}</ },
  { why: 'empty code in a table cell loses its marks', written: /(``+) +\1/, there: /<td>[^<]*``/ },
]

/** Why a document is not compared; undefined where it is. */
export function damageIn(markdown: string, html: string): string | undefined {
  return damages.find(({ written, there }) => (written?.test(markdown) ?? true) && (there?.test(html) ?? true))?.why
}
