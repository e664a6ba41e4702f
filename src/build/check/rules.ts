import { unknownRules } from './off'
import { inFiles, inTexts } from './rule'
import type { Rule } from './rule'
import { futureDates, olderTranslations } from './rules/dates'
import { missingLang } from './rules/languages'
import { deadAnchors, deadLinks, deadRedirects, missingPictures, undefinedReferences } from './rules/links'
import { liquidInCode } from './rules/liquid-in-code'
import { misspeltKeys } from '../../text/check/rules/misspelt'
import { defaultTypes, misspeltConfig } from './rules/config'
import { missingNumbers, repeatedNumbers } from './rules/numbers'
import { plainDollars } from '../../text/check/rules/formulas'
import { emptySections, headingJumps, unansweredPromises } from '../../text/check/rules/outline'
import { missingAlt } from '../../text/check/rules/pictures'
import { largePictures } from './rules/pictures'
import { placeholders } from '../../text/check/rules/placeholders'
import { similarTerms } from './rules/terms'
import { valueTypes } from '../../text/check/rules/types'
import { caseOnly } from './rules/urls'

const looked: readonly Rule[] = [
  inFiles(valueTypes),
  defaultTypes,
  inFiles(misspeltKeys),
  misspeltConfig,
  missingLang,
  deadLinks,
  deadAnchors,
  undefinedReferences,
  missingPictures,
  deadRedirects,
  inTexts(missingAlt),
  largePictures,
  caseOnly,
  repeatedNumbers,
  missingNumbers,
  futureDates,
  olderTranslations,
  inTexts(headingJumps),
  inTexts(emptySections),
  inTexts(unansweredPromises),
  inTexts(placeholders),
  inTexts(plainDollars),
  liquidInCode,
  similarTerms,
]

/** What reading and rendering tell of, in every command. */
const toldBefore: readonly string[] = [
  'front-matter/yaml',
  'front-matter/late',
  'front-matter/type',
  'date/invalid',
  'permalink/placeholder',
  'url/conflict',
  'config/yaml',
  'config/toml',
  'config/source',
  'config/timezone',
  'config/url',
  'config/colors',
  'config/csp',
  'config/offline',
  'data/yaml',
  'file/symlink',
  'file/unreadable',
  'file/markup',
  'override/unknown',
  'liquid/syntax',
  'liquid/unclosed',
  'liquid/unknown-tag',
  'liquid/unknown-filter',
  'liquid/unknown-include',
  'liquid/include-parameter',
  'liquid/unknown-link',
  'link/reference',
  'html/removed',
  'article/content',
  'picture/format',
  'picture/unreadable',
]

/** What `--against` looks for. */
export const lostUrl = 'url/lost'

/** What only `check` looks for. */
export const rules: readonly Rule[] = [
  ...looked,
  unknownRules([...looked.map(({ name }) => name), ...toldBefore, lostUrl, 'check/unknown-rule']),
]

/** Every name that a problem may carry, each once. */
export const ruleNames: readonly string[] = [
  ...new Set([...toldBefore, ...rules.map(({ name }) => name), lostUrl]),
]
