import type { FileFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** Addresses, and slugs of one language, that differ by nothing but case: some hosts and all readers take them for one. */
export const caseOnly: Rule = {
  name: 'url/case',
  severity: 'warning',
  find: ({ files }) => {
    const pages = files.filter(({ document }) => document.url !== '')
    const posts = pages.filter(({ document }) => document.kind !== 'page')
    const byUrl = differing(pages, ({ document }) => document.url)
    const bySlug = differing(posts, ({ document, lang }) => `${lang} ${document.collection} ${document.slug}`)
    const told = new Set(byUrl.map(([file]) => file))
    return [
      ...byUrl.map(([file, other]) => twin({ file, other, what: `The URL ${file.document.url}` })),
      ...bySlug
        .filter(([file]) => !told.has(file))
        .map(([file, other]) => twin({ file, other, what: `The slug ${file.document.slug}` })),
    ]
  },
}

/** Each file whose key another file has had in another case, with that file. */
function differing(
  files: readonly FileFacts[],
  keyOf: (file: FileFacts) => string,
): [FileFacts, FileFacts][] {
  const first = new Map<string, FileFacts>()
  return files.flatMap((file): [FileFacts, FileFacts][] => {
    const key = keyOf(file).toLowerCase()
    const other = first.get(key)
    first.set(key, other ?? file)
    return other && keyOf(other) !== keyOf(file) ? [[file, other]] : []
  })
}

function twin({ file, other, what }: { file: FileFacts; other: FileFacts; what: string }): Finding {
  const key = file.own['permalink'] === undefined ? 'slug' : 'permalink'
  return {
    file: file.document.source,
    ...file.valuePlace(key),
    message: `${what} differs from that of ${other.document.source} only by case.`,
    remedy: 'Give one of them another name, and keep its old address with `redirect_from`.',
  }
}
