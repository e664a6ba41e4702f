import type { TextRule } from '../rule'

/** Pictures without words for those who cannot see them. */
export const missingAlt: TextRule = {
  name: 'picture/alt',
  severity: 'warning',
  find: ({ document, body }) =>
    body.pictures
      .filter(({ hasAlt }) => !hasAlt)
      .map(({ url, at }) => ({
        file: document.source,
        ...at,
        message: `The picture ${url} has no words for those who cannot see it.`,
        remedy:
          'Say what it shows, as in `![A harbour at night](…)`; `<img alt="">` says that it only decorates.',
      })),
}
