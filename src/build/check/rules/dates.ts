import { groupBy } from '../../../catalog/posts'
import { modifiedKey } from '../../../text/front-matter/dates-of'
import type { FileFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** Dates that are yet to come: such a post is not built before its day. */
export const futureDates: Rule = {
  name: 'date/future',
  severity: 'warning',
  find: ({ source: { now, config }, files }) =>
    files.flatMap((file): Finding[] => {
      const { date, modified, source, kind } = file.document
      if (kind !== 'page' && isAfter(now, date) && !config.future) {
        const message = `The date, ${date}, is in the future: the post is not built until then.`
        const remedy = 'Wait, correct the date, or build with --future.'
        return [{ file: source, ...file.valuePlace('date'), message, remedy }]
      }
      if (!isAfter(now, modified)) return []
      const key = modifiedKey(file.own) ?? 'date_modified'
      const message = `\`${key}\`, ${modified}, is in the future.`
      const remedy = 'Write the day of the last change.'
      return [{ file: source, ...file.valuePlace(key), message, remedy }]
    }),
}

const isAfter = (now: Date, iso: string | undefined) => Date.parse(iso ?? '') > now.getTime()

/** Translations that were last touched before their original changed. */
export const olderTranslations: Rule = {
  name: 'translation/older',
  severity: 'warning',
  find: ({ source, files }) => {
    const bySlug = groupBy(files.filter(isPost), ({ document }) => [document.slug])
    return [...bySlug.values()].flatMap((row) => {
      const original = row.find(({ lang }) => lang === source.config.lang) ?? row.toSorted(byDate)[0]
      const changed = original?.document.modified
      if (!original || !changed) return []
      return row.flatMap((file): Finding[] => {
        const { modified, date, source: name } = file.document
        const touched = modified ?? date
        if (file.lang === original.lang || !touched || Date.parse(touched) >= Date.parse(changed)) return []
        const key = modifiedKey(file.own) ?? 'date_modified'
        return [
          {
            file: name,
            ...file.valuePlace(modified ? key : 'date'),
            message: `The translation is of ${touched.slice(0, 10)}; its original, ${original.document.source}, has changed on ${changed.slice(0, 10)}.`,
            remedy: `Translate what has changed, and set \`${key}\`.`,
          },
        ]
      })
    })
  },
}

const byDate = (a: FileFacts, b: FileFacts) => ((a.document.date ?? '') < (b.document.date ?? '') ? -1 : 1)
const isPost = ({ document }: FileFacts) => document.kind !== 'page'
