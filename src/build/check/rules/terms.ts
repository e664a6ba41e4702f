import { groupBy } from '../../../catalog/posts'
import type { FileFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** Tags and categories used once that differ from another by case, plural or hyphen. */
export const similarTerms: Rule = {
  name: 'term/similar',
  severity: 'warning',
  find({ files }) {
    const posts = files.filter(({ document }) => document.kind !== 'page')
    return [...groupBy(posts, ({ lang }) => [lang]).values()].flatMap((row) => [
      ...similarIn(row, { what: 'tag', namesOf: ({ document }) => document.tags }),
      ...similarIn(row, { what: 'category', namesOf: ({ document }) => document.categories }),
    ])
  },
}

type Kind = 'tag' | 'category'

interface Term {
  name: string
  files: FileFacts[]
}

function similarIn(
  posts: readonly FileFacts[],
  { what, namesOf }: { what: Kind; namesOf: (file: FileFacts) => readonly string[] },
): Finding[] {
  const byName = groupBy(posts, (file) => [...new Set(namesOf(file))])
  const terms = [...byName].map(([name, files]) => ({ name, files }))
  const alike = groupBy(terms, ({ name }) => [stem(name)])
  return terms.flatMap((term): Finding[] => {
    const [file, ...others] = term.files
    const twin = alike.get(stem(term.name))?.find((each) => isTwin(term, each))
    if (!file || others.length > 0 || !twin) return []
    return [
      {
        file: file.document.source,
        ...placeOf(file, { what, name: term.name }),
        message: `The ${what} «${term.name}» is used once, and «${twin.name}» ${timesOf(twin)}: they differ by no more than case, plural or hyphen.`,
        remedy: `Write «${twin.name}», or give the two names that are less alike.`,
      },
    ]
  })
}

// Of two alike that are used once each the later one is told.
function isTwin(term: Term, other: Term): boolean {
  return other !== term && (other.files.length > 1 || ageOf(other) < ageOf(term))
}

function ageOf({ name, files: [file] }: Term): string {
  return `${file?.document.date ?? ''} ${file?.document.source} ${name}`
}

function stem(name: string): string {
  const plain = name.toLowerCase().replace(/[-_\s]+/g, '')
  // Short words that end in s are mostly no plurals: ios, aws, css.
  return plain.length > 4 ? plain.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : plain
}

function timesOf({ files }: Term): string {
  return files.length === 1 ? 'once' : `${files.length} times`
}

function placeOf(file: FileFacts, { what, name }: { what: Kind; name: string }) {
  const keys = what === 'tag' ? ['tag', 'tags'] : ['categories', 'category']
  return file.itemPlace(keys.find((key) => file.own[key] !== undefined) ?? keys[0] ?? '', name)
}
