import type { ArticleOptions } from '../article/render-article'
import type { ArticleProblem } from '../article/problem'
import type { DraftSettings } from '../catalog/draft'
import type { SaidProblem } from '../catalog/types'
import { readBody } from '../text/check/body'
import type { OneText } from '../text/check/facts'
import { isRuleOn } from '../text/check/off'
import { plainDollars } from '../text/check/rules/formulas'
import { headingJumps, emptySections, unansweredPromises } from '../text/check/rules/outline'
import { misspeltKeys } from '../text/check/rules/misspelt'
import { missingAlt } from '../text/check/rules/pictures'
import { placeholders } from '../text/check/rules/placeholders'
import { valueTypes } from '../text/check/rules/types'
import { placesIn } from '../text/check/source-places'
import { frontMatterPart } from '../text/front-matter/front-matter'
import { placeOfKey } from '../text/front-matter/places'
import type { Draft } from './draft'
import type { ExpandedDraft } from './expand'

const rules = [
  valueTypes,
  misspeltKeys,
  missingAlt,
  headingJumps,
  emptySections,
  unansweredPromises,
  placeholders,
  plainDollars,
]

interface Reading {
  expanded: ExpandedDraft
  options: ArticleOptions
  /** What drawing found. */
  problems: readonly ArticleProblem[]
  settings: DraftSettings
}

/** Everything that `check` would say of a draft by itself, in the order of its lines. */
export function findingsIn(draft: Draft, { expanded, options, problems, settings }: Reading): SaidProblem[] {
  const placeOf = placesIn(draft, expanded.text)
  const facts = factsOf(draft, { text: expanded.text, options, placeOf })
  const found = [
    ...draft.problems.map(({ key, ...problem }) => ({ ...problem, ...(key && facts.keyPlace(key)) })),
    ...expanded.problems,
    ...problems.map(({ line, column, rule = 'article/content', ...said }): SaidProblem => {
      return { severity: 'warning', rule, ...said, ...(line !== undefined && placeOf({ line, column })) }
    }),
    ...rules.flatMap(({ name, severity, find }) =>
      find(facts).map(({ line, column, message, remedy }): SaidProblem => {
        return { severity, rule: name, line, column, message, remedy }
      }),
    ),
  ]
  const isTold = ({ rule }: SaidProblem) => isRuleOn(rule, [draft.frontMatter['check'], settings.check])
  return found.filter(isTold).toSorted((a, b) => (a.line ?? 1) - (b.line ?? 1))
}

function factsOf(
  draft: Draft,
  { text, options, placeOf }: { text: string; options: ArticleOptions; placeOf: ReturnType<typeof placesIn> },
): OneText {
  const part = frontMatterPart(draft.text)
  const place =
    (of: 'key' | 'value') =>
    (...path: readonly string[]) =>
      placeOfKey({ text: draft.text, part, path, of })
  return {
    document: { source: '', frontMatter: draft.frontMatter },
    own: draft.own,
    keyPlace: place('key'),
    valuePlace: place('value'),
    body: readBody({ text, dialect: options, introList: options.introList, placeOf }),
    dollars: options.dollars ?? false,
  }
}
