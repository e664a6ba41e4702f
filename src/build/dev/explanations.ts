import { readFileSync } from 'node:fs'
import { renderExcerpt } from '../../article/render-article'

/** What docs/check.md says of each rule, as HTML: the text below the heading that names it. */
export function explanations(file: string): ReadonlyMap<string, string> {
  const [, ...sections] = readFileSync(file, 'utf8').split(/^### /m)
  return new Map(sections.map((section) => explanation(section.replace(/^## [^]*/m, ''))))
}

function explanation(section: string): [rule: string, html: string] {
  const [heading = '', ...text] = section.split('\n')
  const { html } = renderExcerpt(text.join('\n').trim(), { dialect: 'kramdown', isMarkdown: true, base: '' })
  // Other pages of the documentation are not at hand here.
  return [heading.replaceAll('`', '').trim(), html.replace(/<a href="(?!https?:)[^"]*">([^]*?)<\/a>/g, '$1')]
}
