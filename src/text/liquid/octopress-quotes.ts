import { blockTag } from './block-tag'
import { escapeHtml } from './filters/escape'
import { spelledOut } from './marks'

interface Cited {
  by?: string
  url?: string
  title?: string
}

/** Octopress' `{% blockquote Author, https://example.org/ title of the source %}`, or `Author, title`: lines stay lines. */
export const blockquoteTag = () => blockTag('blockquote', readCited, quotation)

const withAddress = /^(?<by>.*?)\s*(?<url>\bhttps?:\/\/\S+)\s*(?<title>.*)$/

function readCited(args: string): Cited {
  const said = args.trim()
  const found = withAddress.exec(said)?.groups
  if (found) return { ...found, by: found['by']?.replace(/,$/, '') }
  const [by, ...title] = said.split(',')
  return { by, title: title.join(',').trim() }
}

function quotation(text: string, cited: Cited): string {
  const lines = text.trim().replace(/(\S)[ \t]*\n(?=[ \t]*\S)/g, '$1  \n')
  return `\n\n${[lines, footer(cited)].filter(Boolean).join('\n\n').replace(/^/gm, '> ')}\n\n`
}

function footer({ by, url, title }: Cited): string {
  const name = title || (url && shortened(url))
  const source =
    url && name ? `<a href="${escapeHtml(url)}">${spelledOut(name)}</a>` : name && spelledOut(name)
  const parts = [by && `<strong>${spelledOut(by)}</strong>`, source && `<cite>${source}</cite>`].filter(
    Boolean,
  )
  return parts.length > 0 ? `<footer>${parts.join(' ')}</footer>` : ''
}

const longestAddress = 32

// The host, and of its folders as many as there is room for.
function shortened(url: string): string {
  const [host = '', ...folders] = url.replace(/^https?:\/\/|\/$/g, '').split('/')
  const shown = folders.filter(
    (_, at) => [host, ...folders.slice(0, at + 1)].join('/').length < longestAddress,
  )
  return [host, ...shown, ...(shown.length < folders.length ? ['…'] : [])].join('/')
}

/** Octopress' `{% pullquote %}`: a text in which `{" … "}` is around what a theme shows larger beside it. */
export const pullquoteTag = () =>
  blockTag(
    'pullquote',
    () => {},
    (text) => text.replace(/\{"\s*|\s*"\}/g, ''),
  )
