import type { Problem } from '../catalog/types'
import { literalFile, outputFile } from '../catalog/urls'
import type { Redirect, SourceDocument, StaticFile } from './source'

/** A file of the site that somebody wants to be written. */
interface Claim {
  output: string
  url: string
  source: string
  what: 'is at' | 'is copied to' | 'redirects'
}

/** All that the author gives an address. */
interface Claimants {
  documents: readonly SourceDocument[]
  statics: readonly StaticFile[]
  redirects: readonly Redirect[]
}

/** Answers for a page's URL whether something of the author's is there, or a file where the page needs a folder. */
export function claimedBy(claimants: Claimants): (url: string) => boolean {
  const outputs = new Set(claimsOf(claimants).map(({ output }) => output))
  return (url) => {
    const output = outputFile(url)
    return [output, ...foldersOf(output)].some((each) => outputs.has(each))
  }
}

/** Finds what two files want at once, be it as page, static file or redirect, and files that stand where another needs a folder; each is an error that names both. */
export function findConflicts(claimants: Claimants): Problem[] {
  const claims = claimsOf(claimants)
  const byOutput = new Map<string, Claim>()
  const problems: Problem[] = []
  for (const claim of claims) {
    const first = byOutput.get(claim.output)
    if (first) problems.push(conflict(claim, first))
    else byOutput.set(claim.output, claim)
  }
  for (const claim of byOutput.values()) {
    const first = foldersOf(claim.output).flatMap((folder) => byOutput.get(folder) ?? [])[0]
    if (first) problems.push(conflict(claim, first))
  }
  return problems
}

function claimsOf({ documents, statics, redirects }: Claimants): Claim[] {
  return [
    ...documents.map(({ url, source, outputExtension }) => {
      return {
        output: outputFile(url, outputExtension),
        url,
        source,
        what: 'is at',
      } as const
    }),
    ...statics.map(({ path, source }) => {
      return { output: literalFile(path), url: path, source, what: 'is copied to' } as const
    }),
    ...redirects.map(({ from, source }) => {
      return { output: outputFile(from), url: from, source, what: 'redirects' } as const
    }),
  ]
}

function foldersOf(output: string): string[] {
  const parts = output.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

function conflict({ output, url, source, what }: Claim, first: Claim): Problem {
  const remedy =
    what === 'redirects'
      ? `Take ${url} out of \`redirect_from\`, or give ${first.source} another address.`
      : 'Give one of them another `permalink`, or remove it.'
  const message =
    output === first.output
      ? `${source} ${what} ${url}, but ${first.source} ${first.what} it already.`
      : `${source} ${what} ${url}, which cannot be beside ${first.url}, where ${first.source} ${first.what === 'redirects' ? 'redirects' : 'is'}.`
  const key = what === 'redirects' ? 'redirect_from' : 'permalink'
  return { file: source, key, severity: 'error', rule: 'url/conflict', message, remedy }
}
