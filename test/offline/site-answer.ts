/** What is special about a document of a site. */
export interface SiteAnswer {
  status?: number
  type?: ResponseType
  kind?: string
  version?: string
  title?: string
}

/** A document as a site's host answers with it. */
export function siteAnswer(options: SiteAnswer = {}): Response {
  const { status = 200, type = 'basic', kind = 'article', version = 'b', title = 'A title' } = options
  const page = { kind, version, title, lang: 'en', meta: { title } }
  const payload = `<script id="lectern-payload" type="application/json">${JSON.stringify(page)}</script>`
  const headers = { 'content-type': 'text/html', 'content-length': '7', 'content-encoding': 'br' }
  return typed(new Response(`<p>Words</p>${payload}`, { status, headers }), type)
}

/** An answer that came from the site itself, which no constructor makes, or from elsewhere. */
export function typed(answer: Response, type: ResponseType): Response {
  const clone = () => typed(Response.prototype.clone.call(answer), type)
  return Object.defineProperties(answer, { type: { value: type }, clone: { value: clone } })
}
