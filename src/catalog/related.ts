import { once } from './once'
import { newestFirst } from './posts'
import { spaceWords } from './search-words'
import { termNames } from './terms'
import type { Post } from './types'

const shown = 3
// A word or tag of more posts than this says little of any of them.
const mostSharing = 100
const weights = { tag: 3, category: 1, title: 2, excerpt: 0.5 }

/** The posts of the same language that share most with a post: rare tags count for more than common ones, then words of title and excerpt; the newer first where two share as much. */
export function relatedTo(posts: readonly Post[], post: Post): Post[] {
  const { sharing, scores } = indexes.get(posts) ?? makeIndex(posts)
  const met: number[] = []
  for (const [term, weight] of termsOf(post)) {
    const sharers = sharing.get(term) ?? []
    if (sharers.length > mostSharing) continue
    const rarity = Math.log(1 + posts.length / sharers.length)
    for (const [at, otherWeight] of sharers) {
      const score = scores[at] ?? 0
      if (score === 0) met.push(at)
      scores[at] = score + rarity * Math.sqrt(weight * otherWeight)
    }
  }
  const found = met.map((at): Scored => [posts[at] ?? post, scores[at] ?? 0])
  for (const at of met) scores[at] = 0
  return best(found.filter(([other]) => other !== post))
}

type Scored = [Post, number]

// Sorting all of them would take most of the time that this takes.
function best(found: readonly Scored[]): Post[] {
  const top: Scored[] = []
  for (const each of found) {
    if (each[1] < (top[shown - 1]?.[1] ?? 0)) continue
    top.push(each)
    top.sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || newestFirst(a, b))
    top.length = Math.min(top.length, shown)
  }
  return top.map(([post]) => post)
}

interface Index {
  /** The places in the list of the posts that have a term, and how much it says of each. */
  sharing: ReadonlyMap<string, [at: number, weight: number][]>
  /** Room for a score of each post; all are 0 between two questions. */
  scores: Float64Array
}

type Terms = ReadonlyMap<string, number>

// Every post asks: if each were compared with each, a build would take time with the square of their number.
const indexes = new WeakMap<readonly Post[], Index>()

function makeIndex(posts: readonly Post[]): Index {
  const sharing = new Map<string, [number, number][]>()
  for (const [at, post] of posts.entries()) {
    for (const [term, weight] of termsOf(post)) {
      const known = sharing.get(term)
      if (known) known.push([at, weight])
      else sharing.set(term, [[at, weight]])
    }
  }
  const index = { sharing, scores: new Float64Array(posts.length) }
  indexes.set(posts, index)
  return index
}

// A post is asked for its terms twice.
const termsOf = once((post: Post): Terms => {
  const { lang, title, excerpt } = post
  const terms = new Map<string, number>()
  const add = (kind: keyof typeof weights, values: readonly string[]) => {
    for (const value of values) {
      const key = `${lang} ${kind === 'title' || kind === 'excerpt' ? 'word' : kind} ${value}`
      if (!terms.has(key)) terms.set(key, weights[kind])
    }
  }
  add('tag', termNames(post, 'tag'))
  add('category', termNames(post, 'category'))
  add('title', wordsOf(title))
  add('excerpt', wordsOf(excerpt))
  return terms
})

// Of short words most are the same in every text; a Chinese word is short.
function wordsOf(text: string): string[] {
  return spaceWords(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 3 || /^\p{Script=Han}{2,}$/u.test(word))
}
