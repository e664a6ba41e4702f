import { emptyAttributeList, readAttributeList } from './attributes'
import type { KramdownDocument } from './document'
import type { KramdownOptions } from './options'

/** What an extension leaves behind: a comment, raw HTML, nothing; null where kramdown does not know it. */
export type ExtensionResult = { kind: 'comment' | 'raw'; text: string } | { kind: 'nothing' } | null

export interface Extension {
  name: string
  attributes: string
  body: string | undefined
}

/** Carries out `{::name attributes}body{:/name}`. */
export function runExtension(
  document: KramdownDocument,
  { name, attributes, body }: Extension,
): ExtensionResult {
  switch (name) {
    case 'comment':
      return body === undefined ? { kind: 'nothing' } : { kind: 'comment', text: body }
    case 'nomarkdown': {
      if (body === undefined) return { kind: 'nothing' }
      const type = readAttributeList(attributes, emptyAttributeList()).attributes.get('type')
      const isHtml = type === undefined || type.split(/\s+/).includes('html')
      return isHtml ? { kind: 'raw', text: body } : { kind: 'nothing' }
    }
    case 'options':
      setOptions(document, attributes)
      return { kind: 'nothing' }
    default:
      return null
  }
}

function setOptions(document: KramdownDocument, attributes: string): void {
  const { attributes: values } = readAttributeList(attributes, emptyAttributeList())
  const changed: Record<string, unknown> = { ...document.options }
  for (const [name, value] of values) {
    const before = changed[name]
    if (before === undefined) continue
    if (typeof before === 'boolean') changed[name] = value.trim() === 'true'
    else if (typeof before === 'number') changed[name] = /^\s*\d+\s*$/.test(value) ? Number(value) : before
    else changed[name] = value
  }
  document.options = changed as unknown as KramdownOptions
}
