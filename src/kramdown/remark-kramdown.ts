import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { Positions } from './mdast/positions'
import type { KramdownOptions } from './options'
import { parseWithWarnings } from './parse'

export { kramdownHandlers } from './handlers'

/** A remark plugin that puts this parser in remark-parse's place; its warnings become the file's messages. */
export const remarkKramdown: Plugin<[options?: Partial<KramdownOptions>], string, Root> = function (options) {
  this.parser = (text, file) => {
    const { tree, warnings } = parseWithWarnings(text, options)
    if (warnings.length > 0) {
      const positions = new Positions(text)
      for (const { message, offset, rule } of warnings) {
        const place = positions.position(offset, offset).start
        file.message(message, { place, source: 'kramdown', ruleId: rule })
      }
    }
    return tree
  }
}
