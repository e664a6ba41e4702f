import { isSlip } from '../slip'

const fence =
  'Write a fenced code block: a line of three backticks and the language above the code, three backticks below it.'
const picture = 'Write a picture as Markdown does: `![what it shows](/path/to/picture.png)`.'
const quote = 'Write `>` before each line of the quotation.'
const drawing = 'Write a fence that begins with ```mermaid: it is drawn.'
const footnote = 'Write a footnote: `[^name]` there, and further down `[^name]: the source`.'
const player = (service: string) => `Write {% include extensions/${service}.html id="…" %}.`

// Names that plugins have made known, most of them Octopress'.
const instead = new Map([
  ['code', fence],
  ['prism', fence],
  ['image', picture],
  ['imgcap', picture],
  ['picture', picture],
  ['figure', picture],
  ['quote', quote],
  ['mermaid', drawing],
  ['plantuml', drawing],
  ['cite', footnote],
  ['footnote', footnote],
  ['youtube', player('youtube')],
  ['vimeo', player('vimeo')],
  ['soundcloud', player('soundcloud')],
  ['slideshare', player('slideshare')],
])

const orRaw = 'put {% raw %} and {% endraw %} around text that is not Liquid'

/** What to say of a tag that is none of the `known`: it is a slip of one of them, or a plugin's. */
export function unknownTag(name: string, known: readonly string[]): { message: string; remedy: string } {
  const message = `There is no Liquid tag \`${name}\``
  const meant = known.find((each) => isSlip(name.toLowerCase(), each))
  if (meant !== undefined)
    return { message: `${message}.`, remedy: `Correct its name, if \`${meant}\` is meant, or ${orRaw}.` }
  if (/^(?:end|els|when)/.test(name))
    return { message: `${message} here.`, remedy: `Correct its name, or take it out; or ${orRaw}.` }
  return {
    message: `${message}: it is a plugin’s, it seems, and plugins are not run.`,
    remedy:
      instead.get(name) ??
      `Put there what the plugin would make, or an include of your own in \`_includes/\`; or ${orRaw}.`,
  }
}
