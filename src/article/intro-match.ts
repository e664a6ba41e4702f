import { contentWords } from './words'

/** A section that an item may lead to; `body` is the text below its heading. */
export interface Section {
  heading: string
  level: number
  body: string
}

// Below this an item stays plain: a missing link is better than a wrong one.
const threshold = 0.4

/**
 * For each item the index of the section that answers it, or null. Items and sections keep their order, no section
 * answers twice, and nothing is matched by force: it is the alignment with the highest sum of likeness over a threshold.
 */
export function matchSections(items: readonly string[], sections: readonly Section[]): (number | null)[] {
  const likeness = likenessOf(items, sections)
  // best[i][j]: the highest sum for the items from i and the sections from j on.
  const best = Array.from({ length: items.length + 1 }, () => new Float64Array(sections.length + 1))
  for (let i = items.length - 1; i >= 0; i--) {
    for (let j = sections.length - 1; j >= 0; j--) {
      const gain = (likeness[i]?.[j] ?? 0) - threshold
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, gain > 0 ? gain + best[i + 1]![j + 1]! : 0)
    }
  }
  const matches: (number | null)[] = items.map(() => null)
  let [i, j] = [0, 0]
  while (i < items.length && j < sections.length) {
    if (best[i]![j] === best[i]![j + 1]) j++
    else if (best[i]![j] === best[i + 1]![j]) i++
    else matches[i++] = j++
  }
  return matches
}

/** How alike each item (first index) and section (second) are, from 0 to 1. */
export function likenessOf(items: readonly string[], sections: readonly Section[]): number[][] {
  const itemWords = items.map((item) => new Set(contentWords(item)))
  const headingWords = sections.map((section) => new Set(contentWords(section.heading)))
  const bodyWords = sections.map((section) => new Set(contentWords(section.body)))
  const weight = weights([...itemWords, ...headingWords])
  return items.map((item, i) =>
    sections.map((section, j) => {
      const words = withAcronyms(itemWords[i]!, item, section.heading)
      const heading = withAcronyms(headingWords[j]!, section.heading, item)
      const byHeading = overlap(words, heading, weight)
      const byBody = coverage(words, bodyWords[j]!, weight)
      return byHeading * 0.85 + byBody * 0.15 - (section.level > 2 ? 0.08 * (section.level - 2) : 0)
    }),
  )
}

// A word that every item and heading has says little.
function weights(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1))
}

function sum(words: Iterable<string>, weight: (word: string) => number): number {
  let total = 0
  for (const word of words) total += weight(word)
  return total
}

// A heading is often the short form of its item, so what it is made of counts more than what it leaves out.
function overlap(
  item: ReadonlySet<string>,
  heading: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  if (item.size === 0 || heading.size === 0) return 0
  const shared = sum(
    [...heading].filter((word) => has(item, word)),
    weight,
  )
  const ofHeading = shared / sum(heading, weight)
  const sharedItem = sum(
    [...item].filter((word) => has(heading, word)),
    weight,
  )
  const ofItem = sharedItem / sum(item, weight)
  return 0.6 * ofHeading + 0.4 * ofItem
}

function coverage(
  item: ReadonlySet<string>,
  body: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  return item.size === 0
    ? 0
    : sum(
        [...item].filter((word) => body.has(word)),
        weight,
      ) / sum(item, weight)
}

// `config` and `configur`, `packag` and `package`: one begins with the other.
function has(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true
  if (word.length < 5) return false
  for (const other of words)
    if (other.length >= 5 && (other.startsWith(word) || word.startsWith(other))) return true
  return false
}

/** The words of a text and every capital abbreviation of the other text that its words spell out (`MQ`: message queue). */
function withAcronyms(words: ReadonlySet<string>, text: string, other: string): ReadonlySet<string> {
  const initials = (text.match(/[A-Za-z]+/g) ?? []).map((word) => word[0]!.toLowerCase()).join('')
  const spelled = (other.match(/\b[A-Z]{2,6}\b/g) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => initials.includes(word))
  return spelled.length === 0 ? words : new Set([...words, ...spelled.flatMap(contentWords)])
}
