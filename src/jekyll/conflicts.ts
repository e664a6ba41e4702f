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

/** A file that the build makes of itself. */
interface Made extends Pick<Claim, 'output' | 'url'> {
  source?: undefined
}

/** All that the author gives an address. */
interface Claimants {
  documents: readonly SourceDocument[]
  statics: readonly StaticFile[]
  redirects: readonly Redirect[]
}

/** Answers for a page's URL whether something of the author's is there, or a file where the page needs a folder. */
export function claimedBy(claimants: Claimants): (url: string) => boolean {
  const byOutput = new Map(claimsOf(claimants).map((claim) => [claim.output, claim]))
  return (url) => {
    const output = outputFile(url)
    return byOutput.has(output) || fileAbove(output, byOutput) !== undefined
  }
}

/** Finds what two files want at once, be it as page, static file or redirect, and files that stand where another needs a folder; each is an error that names both. */
export function findConflicts(claimants: Claimants): Problem[] {
  const byOutput = new Map<string, Claim>()
  const problems: Problem[] = []
  for (const claim of claimsOf(claimants)) {
    const first = byOutput.get(claim.output)
    if (first) problems.push(conflict(claim, first))
    else byOutput.set(claim.output, claim)
  }
  return [...problems, ...findBlocked(claimants)]
}

/** Finds files that stand where another needs a folder; `made` are the files that the build makes of itself, one of which may be either. */
export function findBlocked(claimants: Claimants, made: readonly string[] = []): Problem[] {
  const byOutput = new Map<string, Claim | Made>(
    made.map((output) => [output, { output, url: `/${output}` }]),
  )
  for (const claim of claimsOf(claimants).toReversed()) byOutput.set(claim.output, claim)
  const problems = new Map<Claim | Made, Problem>()
  for (const claim of byOutput.values()) {
    const file = fileAbove(claim.output, byOutput)
    if (file && claim.source !== undefined) problems.set(claim, conflict(claim, file))
    else if (file?.source !== undefined) problems.set(file, conflict(file, claim))
  }
  return [...problems.values()]
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

// What stands where a file needs a folder.
function fileAbove<T>(output: string, byOutput: ReadonlyMap<string, T>): T | undefined {
  for (let end = output.indexOf('/'); end >= 0; end = output.indexOf('/', end + 1)) {
    const file = byOutput.get(output.slice(0, end))
    if (file) return file
  }
  return undefined
}

function conflict(claim: Claim, other: Claim | Made): Problem {
  const { source, what, url, output } = claim
  const key = what === 'redirects' ? 'redirect_from' : 'permalink'
  const problem = { file: source, key, severity: 'error', rule: 'url/conflict' } as const
  const says = `${source} ${what} ${url}`
  if (other.source === undefined) {
    const message = `${says}, which cannot be beside ${other.url}, which the build makes.`
    return { ...problem, message, remedy: `${alone[what](url)}.` }
  }
  const message =
    output === other.output
      ? `${says}, but ${other.source} ${other.what} it already.`
      : `${says}, which cannot be beside ${other.url}, where ${other.source} ${other.what === 'redirects' ? 'redirects' : 'is'}.`
  const remedy =
    what === 'redirects'
      ? `${alone[what](url)}, or give ${other.source} another address.`
      : 'Give one of them another `permalink`, or remove it.'
  return { ...problem, message, remedy }
}

// What to do about a file of its own.
const alone: Record<Claim['what'], (url: string) => string> = {
  'is at': () => 'Give it another `permalink`',
  'is copied to': () => 'Rename it, or name it in `exclude` of the config if no reader needs it',
  redirects: (url) => `Take ${url} out of \`redirect_from\``,
}
