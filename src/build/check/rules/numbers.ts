import { articleNumberIn } from '../../../catalog/front-matter'
import type { FileFacts, SiteFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** The same `article_num` on two posts of one language; a translation has its original's. */
export const repeatedNumbers: Rule = {
  name: 'article-num/repeat',
  severity: 'warning',
  find: ({ files }) => {
    const first = new Map<string, FileFacts>()
    const rows = numbered(files)
    const [largest = 0] = rows.at(-1) ?? []
    return rows.flatMap(([number, file]): Finding[] => {
      const key = `${number} ${file.lang}`
      const other = first.get(key)
      first.set(key, other ?? file)
      if (!other) return []
      return [
        {
          file: file.document.source,
          ...file.valuePlace('article_num'),
          message: `\`article_num\` is ${number}, as it is in ${other.document.source}.`,
          remedy: `Give one of them another number; ${largest + 1} is free.`,
        },
      ]
    })
  },
}

/** Numbers between the first and the last that no post has, in any language. */
export const missingNumbers: Rule = {
  name: 'article-num/gap',
  severity: 'warning',
  find: ({ files, leftOutNumbers }) => {
    const rows = numbered(files)
    const known = new Set([...rows.map(([number]) => number), ...leftOutNumbers.map(Number)])
    let before: number | undefined
    return rows.flatMap(([number, file]): Finding[] => {
      const missing = missingBetween([before ?? number, number], known)
      before = number
      if (!missing) return []
      const [one, last] = missing
      const are = one === last ? `${one} is` : `${one} to ${last} are`
      return [
        {
          file: file.document.source,
          ...file.valuePlace('article_num'),
          message: `\`article_num\` jumps to ${number}: ${are} missing.`,
          remedy: 'Number the posts without gaps, or turn this rule off if a post was taken away.',
        },
      ]
    })
  },
}

/** The files with a whole `article_num`, by number, then date. */
function numbered(files: SiteFacts['files']): [number, FileFacts][] {
  const rows = files.flatMap((file): [number, FileFacts][] => {
    const number = articleNumberIn(file.document.frontMatter)
    return number === undefined ? [] : [[number, file]]
  })
  return rows.toSorted(([a, one], [b, two]) => a - b || (when(one) < when(two) ? -1 : 1))
}

const when = (file: FileFacts) => file.document.date ?? ''

/** The first and the last number between two that is not known; undefined where there is none. */
function missingBetween(
  [before, after]: readonly [number, number],
  known: ReadonlySet<number>,
): [first: number, last: number] | undefined {
  let [first, last] = [before + 1, after - 1]
  // A date for a number makes gaps of millions: only what is known is walked over.
  while (first <= last && known.has(first)) first++
  while (first <= last && known.has(last)) last--
  return first <= last ? [first, last] : undefined
}
