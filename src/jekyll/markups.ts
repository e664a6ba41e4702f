import { extname } from 'node:path'
import { ownValue } from '../catalog/own-value'
import type { SaidProblem } from '../catalog/types'

// What Jekyll reads with a plugin, and GitHub shows.
const markups: Record<string, string> = {
  '.textile': 'Textile',
  '.rst': 'reStructuredText',
  '.adoc': 'AsciiDoc',
  '.asciidoc': 'AsciiDoc',
  '.org': 'Org',
  '.rdoc': 'RDoc',
  '.creole': 'Creole',
  '.mediawiki': 'MediaWiki’s markup',
  '.haml': 'Haml',
  '.slim': 'Slim',
}

/** What to tell of a file with front matter in a markup that is not read; empty for any other. */
export function markupProblems(file: string, isMarkdown: boolean): SaidProblem[] {
  const markup = ownValue(markups, extname(file).toLowerCase())
  if (markup === undefined || isMarkdown) return []
  return [
    {
      severity: 'warning',
      rule: 'file/markup',
      message: `The text is written in ${markup}, which is not read: it becomes no page, and no list names it.`,
      remedy: 'Turn it into Markdown, and let its name end in `.md`.',
    },
  ]
}
