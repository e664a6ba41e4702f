import { toHtml } from 'hast-util-to-html'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { KramdownOptions } from '../../src/kramdown/options'
import { kramdownHandlers, remarkKramdown } from '../../src/kramdown/remark-kramdown'

/** The HTML of a text, as a page would get it. */
export function render(text: string, options?: Partial<KramdownOptions>): string {
  const processor = unified().use(remarkKramdown, options).use(remarkRehype, { handlers: kramdownHandlers })
  return toHtml(processor.runSync(processor.parse(text)))
}
