import type { Plugin } from 'postcss'

// The last names of a selector as a list of tags, or of classes: of both mixed, each has the rank of the highest.
const lastList =
  /^(|.*[\s>+~])(:is|:where)\(([\w-]+(?:,\s*[\w-]+)+|\.[\w-]+(?:,\s*\.[\w-]+)+)\)((?:::?[\w-]+|\[[^\]]*\])*)$/s

/** A selector that ends in a list of names, such as `nav :is(ul, ol)`, as one selector for each; any other as it is. */
export function unfold(selector: string): string[] {
  const [, before = '', kind, list, after = ''] = lastList.exec(selector) ?? []
  if (list === undefined) return [selector]
  return list.split(/,\s*/).map((name) => before + (kind === ':where' ? `:where(${name})` : name) + after)
}

/** Browsers look rules up by the last name of their selectors; one that ends in a list they try on every element of a page. */
export const unfoldLists: Plugin = {
  postcssPlugin: 'unfold-lists',
  Rule(rule) {
    const selectors = rule.selectors.flatMap(unfold)
    if (selectors.length > rule.selectors.length) rule.selectors = selectors
  },
}
