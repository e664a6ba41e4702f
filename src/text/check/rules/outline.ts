import type { Finding, TextRule } from '../rule'

/** Headings that leave a level out: a reader who moves by headings misses what is not there. */
export const headingJumps: TextRule = {
  name: 'heading/jump',
  severity: 'warning',
  find: ({ document, body }) =>
    body.headings.flatMap(({ level, text, at }, i): Finding[] => {
      // The title is the page's own first heading.
      const before = body.headings[i - 1]?.level ?? 1
      if (level <= before + 1) return []
      return [
        {
          file: document.source,
          ...at,
          message: `«${text}» is a heading of level ${level}, but what is above it has level ${before}.`,
          remedy: `Make it a heading of level ${before + 1}: \`${'#'.repeat(before + 1)}\`, or <h${before + 1}> in HTML.`,
        },
      ]
    }),
}

/** Sections without a word in them. */
export const emptySections: TextRule = {
  name: 'section/empty',
  severity: 'warning',
  find: ({ document, body }) =>
    body.headings
      .filter(({ isEmpty }) => isEmpty)
      .map(({ text, at }) => ({
        file: document.source,
        ...at,
        message: `The section «${text}» is empty.`,
        remedy: 'Write it, or take its heading out.',
      })),
}

/** Promises of an article's intro list that no section keeps. */
export const unansweredPromises: TextRule = {
  name: 'intro-list/unanswered',
  severity: 'warning',
  find: ({ document, body }) =>
    body.promises.map(({ text, at }) => ({
      file: document.source,
      ...at,
      message: `The introduction promises «${text}», but no section of the article answers it.`,
      remedy: 'Write the section, name it by the same words, or take the item out of the list.',
    })),
}
