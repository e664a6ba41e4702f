import type { Problem } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import { decodePath, markdownPath, payloadPath } from '../../catalog/urls'
import { layOut } from '../lay-out/lay-out'
import type { Site } from '../site'
import { deadTargets } from './dead-targets'
import { positionOf } from './position'

/** Everything that is wrong with a site's sources: what reading and rendering found, and links and pictures that lead nowhere. */
export async function findings(site: Site): Promise<Problem[]> {
  const known = knownPaths(site)
  const problems = [...site.source.problems]
  for (const document of site.documents) {
    const rendered = await site.render(document)
    const { html, intro } = await rendered.article()
    problems.push(...rendered.problems, ...deadTargets({ document, html, known, origin: site.origin }))
    problems.push(...unansweredPromises(document, intro))
  }
  return problems
}

// Every path that the built site answers, decoded; a folder's index also without its slash, as static hosts do.
function knownPaths(site: Site): ReadonlySet<string> {
  const { redirects, statics } = site.source
  const pages = layOut(site).map(({ url }) => url)
  const urls = [
    ...pages.flatMap((url) => [url, payloadPath(url), markdownPath(url)]),
    ...site.documents.map(({ url }) => url),
    ...redirects.map(({ from }) => from),
    ...statics.map(({ path }) => path),
    '/feed.xml',
    '/sitemap.xml',
  ].map(decodePath)
  return new Set(urls.flatMap((url) => [url, url.replace(/(.)(?:\/index\.html|\/|\.html)$/, '$1')]))
}

function unansweredPromises(
  document: SourceDocument,
  intro: readonly { text: string; id: string | null }[],
): Problem[] {
  return intro
    .filter(({ id }) => id === null)
    .map(({ text }) => ({
      file: document.source,
      ...positionOf(document, text),
      severity: 'warning',
      rule: 'intro-list/unanswered',
      message: `The introduction promises «${text}», but no section of the article answers it.`,
      remedy: 'Write the section, name it by the same words, or take the item out of the list.',
    }))
}
