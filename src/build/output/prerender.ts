import type { PageData } from '../../catalog/page-data'
import { mergePolicies } from '../../catalog/policy'
import type { Policy } from '../../catalog/policy'
import { literalFile, outputFile, payloadPath } from '../../catalog/urls'
import type { App } from '../app'
import { policyMeta } from './policy-meta'
import { escapeXml } from './xml'
import type { SourceDocument } from '../../jekyll/source'
import { withText } from '../lay-out/body'
import type { PlannedPage } from '../lay-out/planned-page'
import { cacheKey } from '../cache'
import type { MadeFile } from './output-file'

/** How pages are drawn: `nameOf` names a document's text, `textOf` is that text. */
interface Drawing {
  app: App
  base: string
  /** What stands at the end of every `<head>`. */
  customHead: string
  /** What pages may load and run. */
  policy: Policy | undefined
  nameOf: (document: SourceDocument) => Promise<string>
  textOf: (document: SourceDocument) => Promise<string>
  /** Names what documents have besides their payloads. */
  shell: string
  /** Names what changes pages besides their payloads. */
  version: string
  /** Names what pages are made from besides their own texts. */
  siteKey: string
}

/** Names what built documents have besides their payloads: the app, the author's head, the policy. */
export function shellName({
  app,
  customHead,
  policy,
}: Pick<Drawing, 'app' | 'customHead' | 'policy'>): string {
  return cacheKey('shell', app.template, customHead, policy).slice(0, 8)
}

/** A page's two files: the document with everything in it, and the payload that the browser's navigation fetches. */
export async function prerender(planned: PlannedPage, drawing: Drawing): Promise<MadeFile[]> {
  const { url, document, make } = planned
  const { app, base, customHead, policy, nameOf, textOf, shell, version } = drawing
  const around = [version, base, shell]
  const name = document ? await nameOf(document) : ''
  const hint = cacheKey('page', ...around, drawing.siteKey, url, name)
  const bare = whenAsked(make)
  const key = whenAsked(async () => cacheKey('page', ...around, await bare(), name))
  const page = whenAsked(async () => {
    const made = document ? withText(await bare(), await textOf(document)) : await bare()
    return { ...made, version: shell }
  })
  return [
    {
      path: outputFile(url),
      key,
      hint,
      make: async () => documentOf({ app, page: await page(), base, customHead, policy }),
    },
    {
      path: literalFile(payloadPath(url)),
      key,
      hint,
      make: async () => JSON.stringify(await page()),
    },
  ]
}

// Two files are made of the same.
function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** The whole HTML document of a page. */
export function documentOf(options: {
  app: App
  page: PageData
  base: string
  customHead: string
  policy?: Policy
}): string {
  const { app, page, base, customHead, policy } = options
  const { head, html } = app.render(page)
  const parts: Record<string, string> = {
    '%lang%': escapeXml(page.lang),
    '%dir%': page.dir,
    '<!--policy-->': policy ? policyMeta(mergePolicies([policy, { 'script-src': page.runs ?? [] }])) : '',
    '<!--head-->': `<style>${app.stylesFor(html)}</style>${head}${customHead}`,
    '<!--html-->': html,
    '<!--payload-->': `<script id="lectern-payload" type="application/json">${embedded(page)}</script>`,
  }
  return fillShell(app.template.replaceAll('"./', `"${base}/`), parts)
}

/** The shell with something in the place of each of its marks. */
export function fillShell(shell: string, parts: Record<string, string>): string {
  return shell.replace(/%lang%|%dir%|<!--(?:policy|head|html|payload)-->/g, (mark) => parts[mark] ?? mark)
}

// An article's HTML is in the document already: the app takes it from there. «<» would end the script element.
function embedded(page: PageData): string {
  const slim =
    page.kind === 'article' || page.kind === 'document' ? { ...page, html: '', beginning: undefined } : page
  return JSON.stringify(slim).replaceAll('<', '\\u003c')
}
