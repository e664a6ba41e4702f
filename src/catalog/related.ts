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
  const index = indexes.get(posts) ?? indexOf(posts)
  indexes.set(posts, index)
  const scores = new Map<Post, number>()
  for (const [term, weight] of index.termsOf.get(post) ?? termsOf(post)) {
    const sharing = index.sharing.get(term) ?? []
    if (sharing.length > mostSharing) continue
    const rarity = Math.log(1 + posts.length / sharing.length)
    for (const [other, otherWeight] of sharing) {
      const score = scores.get(other) ?? 0
      if (other !== post) scores.set(other, score + rarity * Math.sqrt(weight * otherWeight))
    }
  }
  return best(scores)
}

// Sorting all of them would take most of the time that this takes.
function best(scores: ReadonlyMap<Post, number>): Post[] {
  const top: [Post, number][] = []
  for (const entry of scores) {
    if (entry[1] < (top[shown - 1]?.[1] ?? 0)) continue
    top.push(entry)
    top.sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || newestFirst(a, b))
    top.length = Math.min(top.length, shown)
  }
  return top.map(([post]) => post)
}

interface Index {
  termsOf: ReadonlyMap<Post, Terms>
  /** The posts that have a term, and how much it says of each. */
  sharing: ReadonlyMap<string, [Post, number][]>
}

type Terms = ReadonlyMap<string, number>

// Every post asks: if each were compared with each, a build would take time with the square of their number.
const indexes = new WeakMap<readonly Post[], Index>()

function indexOf(posts: readonly Post[]): Index {
  const all = new Map(posts.map((post) => [post, termsOf(post)]))
  const sharing = new Map<string, [Post, number][]>()
  for (const [post, terms] of all) {
    for (const [term, weight] of terms) {
      const known = sharing.get(term)
      if (known) known.push([post, weight])
      else sharing.set(term, [[post, weight]])
    }
  }
  return { termsOf: all, sharing }
}

function termsOf(post: Post): Terms {
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
}

// Of short words most are the same in every text; a Chinese word is short.
function wordsOf(text: string): string[] {
  return spaceWords(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 || /^\p{Script=Han}{2,}$/u.test(word))
}
