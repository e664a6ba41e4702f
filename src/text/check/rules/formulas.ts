import type { TextRule } from '../rule'

/** TeX between single dollars on a page that does not ask for MathJax: readers see it as it is written. */
export const plainDollars: TextRule = {
  name: 'formula/dollars',
  severity: 'warning',
  find: ({ document, body, dollars }) => {
    if (dollars) return []
    for (const { text, find } of body.prose) {
      const formula = formulaIn(text)
      if (formula !== undefined)
        return [
          {
            file: document.source,
            ...find(formula),
            message: `\`${formula}\` looks like a formula, but \`$…$\` is none here.`,
            remedy:
              'Write `mathjax: true` in its front matter, or in _config.yml for every page; or put two dollar signs ' +
              'on each side: `$$…$$`.',
          },
        ]
    }
    return []
  },
}

// What kramdown makes of `$$…$$` may have dollars of its own, in `\text{…}`.
const drawn = /\\\([^]*?\\\)|\\\[[^]*?\\\]/g
// As in Pandoc, no space inside and no digit behind: $5 and $10 are prices.
const between = /(?<![\\$\w])\$(?=[^\s$])[^$]*?(?<=[^\s\\])\$(?![$\d])/g
const tex = /\\[a-z]{2,}|[\w)\]}'’]\^[\w({\\*+-]|_\{/i

/** The first formula that a text has between single dollars; undefined where none is sure to be one. */
export function formulaIn(text: string): string | undefined {
  const found = text.replace(drawn, ' ').match(between)
  return found?.find((formula) => tex.test(formula))
}
