import type { PageData } from '../../catalog/page-data'
import { literalFile, outputFile, payloadPath } from '../../catalog/urls'
import type { App } from '../app'
import { escapeXml } from './xml'
import type { TextFile } from './output-file'

/** A page's two files: the document with everything in it, and the payload that the browser's navigation fetches. */
export function prerender(options: { app: App; page: PageData; url: string; base: string }): TextFile[] {
  const { app, page, url, base } = options
  return [
    { path: outputFile(url), text: documentOf({ app, page, base }) },
    { path: literalFile(payloadPath(url)), text: JSON.stringify(page) },
  ]
}

/** The whole HTML document of a page. */
export function documentOf({ app, page, base }: { app: App; page: PageData; base: string }): string {
  const { head, html } = app.render(page)
  const parts: Record<string, string> = {
    '%lang%': escapeXml(page.lang),
    '%dir%': page.dir,
    '<!--head-->': `<style>${app.stylesFor(html)}</style>${head}`,
    '<!--html-->': html,
    '<!--payload-->': `<script id="payload" type="application/json">${embedded(page)}</script>`,
  }
  const shell = app.template.replaceAll('"./', `"${base}/`)
  return shell.replace(/%lang%|%dir%|<!--(?:head|html|payload)-->/g, (mark) => parts[mark] ?? mark)
}

// An article's HTML is in the document already: the app takes it from there. «<» would end the script element.
function embedded(page: PageData): string {
  const slim = page.kind === 'article' || page.kind === 'document' ? { ...page, html: '' } : page
  return JSON.stringify(slim).replaceAll('<', '\\u003c')
}
