import { once } from '../catalog/once'
import { contentWords } from './words'

/** A section that an item may lead to; `body` is the text below its heading. */
export interface Section {
  heading: string
  level: number
  body: string
}

// Below this an item stays plain: a missing link is better than a wrong one. An item and a section that are alone between
// two sure neighbours need less to be believed.
const sure = 0.4
const sandwiched = 0.12
// How much of the likeness is the heading's; the rest is the text's below it.
const headingShare = 0.8
const bodyShare = 1 - headingShare
// What a section is about, it says early.
const bodyLength = 4000
// Promises at the top are kept by whole sections more often than by parts of one.
const levelCost = 0.25

/**
 * For each item the index of the section that answers it, or null. Items and sections keep their order, no section
 * answers twice, and nothing is matched by force: it is the alignment with the highest sum of likeness over a threshold.
 */
export function matchSections(items: readonly string[], sections: readonly Section[]): (number | null)[] {
  const likeness = likenessOf(items, sections)
  const matches = align({ likeness, height: items.length, width: sections.length })
  matches.forEach((match, i) => {
    if (match !== null) return
    const only = onlyBetween({ matches, i, sections })
    if (only !== undefined && likeness(i, only, sandwiched) >= sandwiched) matches[i] = only
  })
  return matches
}

function align(options: { likeness: Likeness; height: number; width: number }): (number | null)[] {
  const { likeness, height, width } = options
  // best[i][j]: the highest sum for the items from i and the sections from j on.
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1))
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const gain = likeness(i, j, sure) - sure
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, gain > 0 ? gain + best[i + 1]![j + 1]! : 0)
    }
  }
  const matches: (number | null)[] = Array.from({ length: height }, () => null)
  let [i, j] = [0, 0]
  while (i < height && j < width) {
    if (best[i]![j] === best[i]![j + 1]) j++
    else if (best[i]![j] === best[i + 1]![j]) i++
    else matches[i++] = j++
  }
  return matches
}

interface Gap {
  matches: readonly (number | null)[]
  i: number
  sections: readonly Section[]
}

/** The one h2 between the sections of an item's two neighbours, if both have one and no other h2 stands there. */
function onlyBetween({ matches, i, sections }: Gap): number | undefined {
  const before = i === 0 ? -1 : matches[i - 1]
  const after = i === matches.length - 1 ? endOf(sections) : matches[i + 1]
  if (before === null || before === undefined || after === null || after === undefined) return undefined
  const between = sections.flatMap(({ level }, j) => (level === 2 && j > before && j < after ? [j] : []))
  return between.length === 1 ? between[0] : undefined
}

// Nobody promises these at the top, so the last item's section stands before the first of them.
const closing =
  /^(?:going further|further reading|conclusions?|summary|references?|resources|see also|next steps?|appendix|扩展|拓展|延伸阅读|结论|结语|总结|小结|参考.*|附录)$/i

function endOf(sections: readonly Section[]): number {
  const end = sections.findIndex(({ level, heading }) => level === 2 && closing.test(heading))
  return end < 0 ? sections.length : end
}

/** What is compared of an item or a heading. */
interface Compared {
  words: ReadonlySet<string>
  /** `Troubleshooting` and `Trouble shooting?` have the same. */
  letters: string
  /** The first letters of its words. */
  initials: string
  /** What it writes in capitals, in small letters: `MQ` → `mq`. */
  acronyms: string[]
}

function compared(text: string): Compared {
  return {
    words: contentWords(text),
    letters: text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
    initials: (text.match(/[A-Za-z]+/g) ?? []).map((word) => word[0]!.toLowerCase()).join(''),
    acronyms: (text.match(/\b[A-Z]{2,6}\b/g) ?? []).map((word) => word.toLowerCase()),
  }
}

/** How alike an item and a section are, from 0 to 1, by their indexes; below `enough` it may say less than it is. */
type Likeness = (i: number, j: number, enough: number) => number

function likenessOf(items: readonly string[], sections: readonly Section[]): Likeness {
  const promises = items.map(compared)
  const headings = sections.map(({ heading }) => compared(heading))
  const bodyOf = once((section: Section) => contentWords(section.body.slice(0, bodyLength)))
  const { overlap, coverage } = comparison(weights([...promises, ...headings].map(({ words }) => words)))
  return (i, j, enough) => {
    const [item, heading, section] = [promises[i]!, headings[j]!, sections[j]!]
    if (item.letters !== '' && item.letters === heading.letters) return 1
    const words = inWordsOf(heading.words, withAcronyms(item, heading))
    const byHeading = overlap(words, inWordsOf(words, withAcronyms(heading, item)))
    const least = byHeading * headingShare - levelCost * Math.max(0, section.level - 2)
    // A text has many words, and most pairs are decided without.
    return least + bodyShare < enough ? least : least + coverage(words, bodyOf(section)) * bodyShare
  }
}

// A word that every item and heading has says little.
function weights(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1))
}

/** The two likenesses of sets of words, with each word counted by its weight. */
function comparison(weight: (word: string) => number) {
  const sum = (words: Iterable<string>): number => {
    let total = 0
    for (const word of words) total += weight(word)
    return total
  }
  const shared = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    sum([...words].filter((word) => has(others, word))) / sum(words)
  return {
    // A heading is often the short form of its item, so what it is made of counts more than what it leaves out.
    overlap: (item: ReadonlySet<string>, heading: ReadonlySet<string>): number =>
      item.size === 0 || heading.size === 0 ? 0 : 0.6 * shared(heading, item) + 0.4 * shared(item, heading),
    coverage: (item: ReadonlySet<string>, body: ReadonlySet<string>): number =>
      item.size === 0 ? 0 : sum([...item].filter((word) => body.has(word))) / sum(item),
  }
}

// `config` and `configur`, `packag` and `package`: one begins with the other.
function has(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true
  if (word.length < 5) return false
  for (const other of words) if (other.length >= 5 && beginsWith(word, other)) return true
  return false
}

function beginsWith(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 2 && (a.startsWith(b) || b.startsWith(a))
}

/** A text's words, those of them divided that the other text writes as two (`github` where it has `git` and `hub`). */
function inWordsOf(other: ReadonlySet<string>, words: ReadonlySet<string>): ReadonlySet<string> {
  const divided = new Set<string>()
  for (const word of words) {
    const first = other.has(word)
      ? undefined
      : [...other].find(
          (part) => part.length > 1 && word.startsWith(part) && other.has(word.slice(part.length)),
        )
    if (first === undefined) divided.add(word)
    else divided.add(first).add(word.slice(first.length))
  }
  return divided
}

/** The words of a text and every capital abbreviation of the other text that its words spell out (`MQ`: message queue). */
function withAcronyms({ words, initials }: Compared, { acronyms }: Compared): ReadonlySet<string> {
  const spelled = acronyms.filter((acronym) => initials.includes(acronym))
  return spelled.length === 0
    ? words
    : new Set([...words, ...spelled.flatMap((acronym) => [...contentWords(acronym)])])
}
