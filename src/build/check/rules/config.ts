import { misspelt, slips, slipsAmong } from '../../../text/check/rules/misspelt'
import { valueTypes, wrongIn } from '../../../text/check/rules/types'
import { isRecord } from '../../../text/front-matter/front-matter'
import {
  collectionKeys,
  configKeys,
  knownKeys,
  unreadCollectionKeys,
  unreadConfigKeys,
} from '../../../text/front-matter/known-keys'
import type { Rule } from '../rule'

/** Front matter in the config's `defaults` that its keys cannot mean. */
export const defaultTypes: Rule = {
  name: valueTypes.name,
  severity: valueTypes.severity,
  find: ({ source: { config }, configPlace }) =>
    config.defaults.flatMap(({ values }) =>
      wrongIn({ values, known: knownKeys }).map(({ message, remedy }) => {
        return { file: config.file, ...configPlace('defaults'), message, remedy }
      }),
    ),
}

// A slip of what has no effect here is none: nothing would change.
const unread = new Set([...unreadConfigKeys, ...unreadCollectionKeys])

const ofConfig = new Set([...configKeys.filter((key) => !key.includes('.')), ...unreadConfigKeys])
const ofCollections = new Set([...collectionKeys, ...unreadCollectionKeys])

/** Misspelt keys in `_config.yml`: at its top, in what it says of collections, and in `defaults`. */
export const misspeltConfig: Rule = {
  name: 'config/misspelt',
  severity: 'warning',
  find({ source: { config }, configPlace }) {
    const collections = isRecord(config.own['collections']) ? config.own['collections'] : {}
    const top = slipsAmong(config.own, ofConfig).map(([key, to]) => ({ path: [key], name: key, to }))
    const inCollections = Object.entries(collections).flatMap(([label, values]) =>
      slipsAmong(isRecord(values) ? values : {}, ofCollections).map(([key, to]) => ({
        path: ['collections', label, key],
        name: key,
        to,
      })),
    )
    const inDefaults = config.defaults.flatMap(({ values }) =>
      slips({ values, known: knownKeys }).map(({ path, to }) => ({
        path: ['defaults'],
        name: path.join('.'),
        to,
      })),
    )
    const inConfig = [...top, ...inCollections].filter(({ to }) => !unread.has(to))
    return [...inConfig, ...inDefaults].map(({ path, name, to }) => {
      return { file: config.file, ...configPlace(...path), ...misspelt([name], to) }
    })
  },
}
