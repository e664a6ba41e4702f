import { isRuleOn } from '../../text/check/off'
import { isRecord } from '../../text/front-matter/front-matter'
import type { FileFacts, SiteFacts } from './facts'
import type { Finding } from '../../text/check/rule'
import type { Rule } from './rule'

/** Whether a rule speaks of a file: `check` in its front matter (or the defaults for it) says so, else that in `_config.yml`. */
export function isOn(options: {
  rule: string
  /** Undefined for what is no text of its own: a picture, an include. */
  file: FileFacts | undefined
  config: Record<string, unknown>
}): boolean {
  const { rule, file, config } = options
  return isRuleOn(rule, [file?.document.frontMatter['check'], config['check']])
}

/** Names under `check` that no rule and no group has, and values that are neither true nor false. */
export function unknownRules(names: readonly string[]): Rule {
  const known = new Set(names.flatMap((name) => [name, name.split('/')[0] ?? '']))
  const wrongIn = (said: unknown): Pick<Finding, 'message' | 'remedy'>[] =>
    Object.entries(isRecord(said) ? said : {}).flatMap(([name, value]) => {
      if (!known.has(name)) {
        const remedy = 'Write the name as `lectern check` prints it, or the part before the slash.'
        return { message: `\`check\` names «${name}», but there is no such rule.`, remedy }
      }
      if (typeof value === 'boolean') return []
      const message = `\`check\` must say true or false for «${name}», but says ${JSON.stringify(value)}.`
      return { message, remedy: `Write \`${name}: false\` to turn it off.` }
    })
  return {
    name: 'check/unknown-rule',
    severity: 'warning',
    find: ({ files, source: { config }, configPlace }: SiteFacts) => [
      ...[...misfit(config.values['check']), ...wrongIn(config.values['check'])].map((each) => {
        return { file: config.file, ...configPlace('check'), ...each }
      }),
      ...files.flatMap((file) =>
        wrongIn(file.own['check']).map((each) => {
          return { file: file.document.source, ...file.keyPlace('check'), ...each }
        }),
      ),
    ],
  }
}

// In front matter the rule of types tells this.
function misfit(said: unknown): Pick<Finding, 'message' | 'remedy'>[] {
  if (said === undefined || said === null || typeof said === 'boolean' || isRecord(said)) return []
  const message = `\`check\` must be false, or names of rules with true or false, but is ${JSON.stringify(said)}.`
  return [{ message, remedy: 'Write `link/dead: false` and the like below `check:`.' }]
}
