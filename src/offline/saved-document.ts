import type { PageData } from '../catalog/page-data'

/** What a saved document says of itself without being read. */
interface Label {
  version: string
  kind: PageData['kind']
  title: string
  lang: string
  /** Names its content, for what is kept by a list. */
  stamp?: string
}

const header = 'x-lectern-page'
const payload = /<script id="lectern-payload" type="application\/json">(.*?)<\/script>/s
// They say nothing of their own, or are another page's place.
const passing: readonly PageData['kind'][] = ['not-found', 'draft', 'offline']

/** An answer of the site's host as it is saved; undefined for anything but a page of the site. */
export async function toSaved(answer: Response, stamp?: string): Promise<Response | undefined> {
  const page = await readPage(answer)
  return page && !passing.includes(page.label.kind) ? labelled(page, stamp) : undefined
}

/** The same for a page that stands in for others; undefined where another version of the app made it. */
export async function toStandIn(answer: Response, version: string): Promise<Response | undefined> {
  const page = await readPage(answer)
  return page?.label.kind === 'offline' && page.label.version === version ? labelled(page) : undefined
}

/** What a saved document says of itself. */
export function labelOf(saved: Response): Label | undefined {
  const text = saved.headers.get(header)
  return text === null ? undefined : (JSON.parse(decodeURIComponent(text)) as Label)
}

interface ReadPage {
  answer: Response
  text: string
  label: Label
}

async function readPage(answer: Response): Promise<ReadPage | undefined> {
  if (answer.status !== 200 || answer.type !== 'basic') return undefined
  const text = await answer.text()
  const [, json = 'null'] = payload.exec(text) ?? []
  const page = JSON.parse(json) as PageData | null
  if (page?.version === undefined) return undefined
  const { version, kind, title, meta, lang } = page
  return { answer, text, label: { version, kind, title: title || meta.title, lang } }
}

// What came over a redirect, or compressed, a browser would not take for an answer.
function labelled({ answer, text, label }: ReadPage, stamp?: string): Response {
  const headers = new Headers(answer.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  headers.set(header, encodeURIComponent(JSON.stringify({ ...label, stamp })))
  return new Response(text, { headers })
}
