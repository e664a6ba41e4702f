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
    written:
      /\{::nomarkdown[^}]*\}(?=[^]*\{:\/)(?!(?:[^<{]|<(\w+)(?: [^>]*)?>[^<{]*<\/\1>)*\{:\/(nomarkdown)?\})/,
  },
  { why: 'a paragraph inside a paragraph', there: /<p\b[^>]*>(?:(?!<\/?p\b)[^])*<p\b/ },
  {
    why: 'blocks inside a paragraph',
    written: /markdown="(block|1)/,
    there: /<p\b[^>]*>(?:(?!<\/?p\b)[^])*\n +<(dl|[uo]l|div|h\d|table)\b/,
  },
  {
    why: 'blocks inside pre are indented',
    written: /<pre[^]*markdown=/,
    there: /<pre\b[^>]*>(?:(?!<\/pre>)[^])*\n {2,}</,
  },
  { why: 'a comment that holds the end of one', written: /\{::comment\}(?:(?!\{:\/)[^])*-->/ },
  {
    why: 'blocks behind an unclosed element of running text are indented',
    there: /(<\/(\w+)>|<input[^>]*>) {2,}</,
  },
  {
    why: 'code in tables is written anew, between as few backticks as it needs',
    written: /`` +``|\\```?|\$\$[^$]*``/,
    there: /<table\b/,
  },
  {
    why: 'formulas with attributes are not escaped',
    written: /\$\$[^]*[<&][^]*\$\$/,
    there: /<(span|div) [^>]*>\s*(\\\[|\$)/,
  },
  {
    why: 'an escaped backslash before an extension without a trace breaks the line',
    written: /\\\{::[^}]*\/\}[ \t]*\n/,
  },
  {
    why: 'a list for an abbreviation in a footnote that is defined again is lost',
    written: /\[\^(\w+)\]:[^]*\*\[[^]*\{:[^]*\[\^\1\]:/,
  },
  {
    why: 'a code element inside a code span in a table ends it',
    written: /`[^`\n]*<code/,
    there: /<table\b/,
  },
  {
    why: 'options in what is read in vain are set all the same',
    written: /[*_[][^]*(?:<[^>]*>|[^\n >*+-])\{::options/,
  },
  {
    why: 'scripts in scripts are read as HTML',
    written: /<\/(?!\w+>)|<script>[^]*<script/,
    there: /<script/,
  },
  {
    why: 'white space before a heading on the next line is part of it',
    written: /^[ >*+-]*#+[ \t]*\n[ >]*(>>|["'])/m,
  },
  { why: 'backticks around a space are code right behind a checkbox', written: /\[[ xX]\]\s+`\s/ },
  { why: 'an attribute list in a table hides the end of an element', written: /\{:[^}\n]*<\/\w+>[^\n]*\}/ },
]

/** Why a document is not compared; undefined where it is. */
export function damageIn(markdown: string, html: string): string | undefined {
  return damages.find(
    ({ written, there }) => (written?.test(markdown) ?? true) && (there?.test(html) ?? true),
  )?.why
}
