import { posix } from 'node:path'
import { decodePath } from '../catalog/urls'
import type { Source, SourceDocument } from './source'

const mention = /\.(?:md|markdown)\b/i
// Fenced code and code in a line come first: what stands there is shown, not followed.
const codeOrLink =
  /^ {0,3}(`{3,}|~{3,})[^]*?^ {0,3}\1|(`+)(?!`)[^]*?[^`]\2(?!`)|(\]\(|^ {0,3}\[[^\]\n]+\]:[ \t]*)((?!\/)[^\s()<>#:]+)/gm

/** Leads links to other files of the source folder (`[text](other.md#part)`) to the pages that are made of them, as jekyll-relative-links does. */
export function relativeLinks(source: Source): (document: SourceDocument, text: string) => string {
  let urls: ReadonlyMap<string, string> | undefined
  return (document, text) => {
    if (!mention.test(text)) return text
    const known = (urls ??= new Map(source.documents.map((each) => [each.source, each.url])))
    const folder = posix.dirname(document.source)
    return text.replace(codeOrLink, (whole, _fence, _ticks, before: string | undefined, path: string) => {
      const url = before && known.get(posix.join(folder, decodePath(path)))
      return url ? before + url : whole
    })
  }
}
