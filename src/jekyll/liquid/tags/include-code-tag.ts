import { posix } from 'node:path'
import { Tag, type Context } from 'liquidjs'
import { escapeHtml } from '../../../text/liquid/filters/escape'
import { codeFigure } from '../../../text/liquid/highlight-tag'
import { spelledOut } from '../../../text/liquid/marks'
import { fail, type TagSite } from '../expansion'
import { readInside } from '../read-inside'

// Octopress' `code_dir`.
const folder = 'downloads/code'

/** Octopress' `{% include_code A title lang:js path/to/file.js %}`: a file of `downloads/code/` as code, with a link to it. */
export function includeCodeTag(site: TagSite) {
  return class extends Tag {
    render(context: Context): string {
      const { args } = this.token
      const lang = /(?:^|\s)lang:([\w.+#-]+)/.exec(args)?.[1]
      const [, title = '', name = ''] = /^(.*?)(\S*)$/.exec(args.replace(/(^|\s)lang:\S*/, '$1').trim()) ?? []
      const file = posix.join(folder, name)
      if (!file.startsWith(`${folder}/`))
        throw new Error(`\`include_code\` needs the path of a file in ${folder}/`)
      const code = readInside(site.model.source.dir, file)
      if (code === undefined) {
        const message = `There is no file ${name} in \`${folder}/\` to include.`
        const remedy = 'Correct its name, add the file, or take the tag out.'
        return fail(site, this.token, { rule: 'liquid/unknown-include', message, remedy })
      }
      site.current().includes.add(file)
      const link = `<a href="/${escapeHtml(file)}">${spelledOut(posix.basename(file))}</a>`
      const facts = {
        lang: lang ?? posix.extname(file).slice(1),
        attributes: title.trim() && ` data-title="${escapeHtml(title.trim())}"`,
        caption: `<figcaption>${link}</figcaption>`,
      }
      return codeFigure(code, facts, context)
    }
  }
}
