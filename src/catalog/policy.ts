import { recordIn, textsIn } from './front-matter'

/** A Content-Security-Policy: what each directive allows. */
export type Policy = Readonly<Record<string, readonly string[]>>

/** The directives that `csp` in `_config.yml` may add to. */
export const ownDirectives: readonly string[] = [
  'script-src',
  'style-src',
  'img-src',
  'media-src',
  'font-src',
  'frame-src',
  'connect-src',
  'worker-src',
  'object-src',
  'form-action',
]

/** What the config's `csp` adds to every page's policy. */
export function ownPolicy(values: Readonly<Record<string, unknown>>): Policy {
  const own = recordIn(values, 'csp')
  const given = ownDirectives.filter((directive) => own[directive] !== undefined)
  return Object.fromEntries(given.map((directive) => [directive, ["'self'", ...sourcesIn(own, directive)]]))
}

/** What is wrong with the config's `csp`. */
export function policyProblems(
  values: Readonly<Record<string, unknown>>,
): { message: string; remedy: string }[] {
  const own = recordIn(values, 'csp')
  return Object.keys(own).flatMap((directive) => {
    if (!ownDirectives.includes(directive)) {
      const message = `\`csp\` has \`${directive}\`, which cannot be added to.`
      return { message, remedy: `Use ${ownDirectives.map((each) => `\`${each}\``).join(', ')}.` }
    }
    return sourcesIn(own, directive)
      .filter((source) => !isSource(source))
      .map((source) => ({
        message: `\`csp.${directive}\` has ${JSON.stringify(source)}, which is no host.`,
        remedy: `Write hosts one by one: \`${directive}: [https://one.example, https://two.example]\`.`,
      }))
  })
}

/** A policy as browsers read it; what would end a source and begin another thing is left out. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...kept(sources)].join(' '))
    .join('; ')
}

/** Several policies as one that allows what any of them does. */
export function mergePolicies(policies: readonly Policy[]): Policy {
  const merged: Record<string, readonly string[]> = {}
  for (const policy of policies) {
    for (const [directive, sources] of Object.entries(policy))
      merged[directive] = [...new Set([...(merged[directive] ?? []), ...sources])]
  }
  return merged
}

function sourcesIn(own: Readonly<Record<string, unknown>>, directive: string): string[] {
  return textsIn(own, directive).flatMap((text) => text.split(/\s+/).filter(Boolean))
}

function kept(sources: readonly string[]): readonly string[] {
  const allowed = sources.filter((source) => isSource(source) && source !== "'none'")
  return allowed.length > 0 ? allowed : ["'none'"]
}

function isSource(text: string): boolean {
  return /^[\w.*:/'+=~%-]+$/.test(text)
}
