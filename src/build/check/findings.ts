import type { Problem } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import { layOut } from '../lay-out/lay-out'
import type { Site } from '../site'
import { deadTargets } from './dead-targets'

/** Everything that is wrong with a site's sources: what reading and rendering found, and links and pictures that lead nowhere. */
export async function findings(site: Site): Promise<Problem[]> {
  const known = knownPaths(site)
  const problems = [...site.source.problems]
  for (const document of site.documents) {
    const rendered = await site.render(document)
    problems.push(...rendered.problems, ...deadTargets({ document, html: rendered.article.html, known }))
    problems.push(...unansweredPromises(document, rendered.article.intro))
  }
  return problems
}

// Every path that the built site answers; a folder's index also without its slash, as static hosts do.
function knownPaths(site: Site): ReadonlySet<string> {
  const { redirects, statics } = site.source
  const urls = [
    ...layOut(site).map(({ url }) => url),
    ...site.documents.map(({ url }) => url),
    ...redirects.map(({ from }) => from),
    ...statics.map(({ path }) => path),
    '/feed.xml',
    '/sitemap.xml',
  ]
  return new Set(
    urls.flatMap((url) => [
      url,
      url.replace(/(?:\/index\.html|\/|\.html)$/, ''),
      url.replace(/index\.html$/, ''),
    ]),
  )
}

function unansweredPromises(
  document: SourceDocument,
  intro: readonly { text: string; id: string | null }[],
): Problem[] {
  return intro
    .filter(({ id }) => id === null)
    .map(({ text }) => ({
      file: document.source,
      line: lineOf(document, text),
      severity: 'warning',
      rule: 'intro-list/unanswered',
      message: `The introduction promises «${text}», but no section of the article answers it.`,
      remedy: 'Write the section, name it by the same words, or take the item out of the list.',
    }))
}

/** The 1-based line of the file on which a text first stands, if it stands there as it is. */
function lineOf(document: SourceDocument, text: string): number | undefined {
  const at = document.body.indexOf(text)
  return at < 0 ? undefined : document.bodyLine + document.body.slice(0, at).split('\n').length - 1
}
