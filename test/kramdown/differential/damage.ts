interface Damage {
  why: string
  written?: RegExp
  there?: RegExp
}

/** Where kramdown itself damages what was written, or draws it so that no HTML parser reads it back. */
const damages: readonly Damage[] = [
  { why: 'text behind spaces and a tab loses its paragraph', written: / \t/, there: /^ +\t/m },
  {
    why: 'scripts and styles in running text are read as HTML',
    there: /<(p|h\d|dt|td)\b[^>]*>(?:(?!<\/\1>)[^])*<(script|style)\b[^>]*>(?:(?!<\/\2>)[^])*[<&]/,
  },
  { why: 'a paragraph inside a paragraph', there: /<p\b[^>]*>(?:(?!<\/?p\b)[^])*<p\b/ },
  {
    why: 'blocks inside pre are indented',
    written: /<pre[^]*markdown=/,
    there: /<pre\b[^>]*>(?:(?!<\/pre>)[^])*\n {2,}</,
  },
  { why: 'empty code in a table cell loses its marks', written: /(``+) +\1/, there: /<td>[^<]*``/ },
]

/** Why a document is not compared; undefined where it is. */
export function damageIn(markdown: string, html: string): string | undefined {
  return damages.find(({ written, there }) => (written?.test(markdown) ?? true) && (there?.test(html) ?? true))?.why
}
