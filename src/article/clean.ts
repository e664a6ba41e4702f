import type { Element, Parents, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { Schema } from 'hast-util-sanitize'
import { frameSandbox } from '../catalog/players'
import { allElements, attribute, elementsNamed, replaceElement, tokensOf } from './elements'
import { hostOf, playerLink, playerOf } from './embeds'
import type { ArticleProblem } from './problem'

/** What a text that is not trusted may do besides what anybody may. */
export interface Cleaning {
  /** The hosts whose frames it may show at once. */
  frames: readonly string[]
}

// What Markdown and kramdown make, and what people write in HTML to say more than these can.
const content =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
  'div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label li mark ' +
  'menu meter nav ol p picture pre progress q rp rt ruby s samp section small source span strike strong sub summary ' +
  'sup table tbody td tfoot th thead time tr track tt u ul var video audio wbr iframe'
// Of others the words stay, but for those whose words are none.
const withContent =
  'script style template noscript svg math title textarea select option object embed applet frame frameset noembed ' +
  'noframes plaintext xmp'

const cells = ['align', 'vAlign', 'width', 'height', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr']
const media = ['src', 'controls', 'loop', 'muted', 'preload', 'width', 'height', 'playsInline', 'crossOrigin']

const schema: Schema = {
  tagNames: content.split(' '),
  strip: withContent.split(' '),
  allowComments: true,
  clobber: [],
  ancestors: {},
  attributes: {
    '*': [
      'className',
      'id',
      'title',
      'lang',
      'dir',
      'style',
      'align',
      'hidden',
      'role',
      'ariaLabel',
      'ariaLabelledBy',
      'ariaDescribedBy',
      'ariaHidden',
      'ariaCurrent',
      // What attribute lists and Jekyll's tags say of code, and where an author's list of cards goes.
      'dataMeta',
      'dataMarkLines',
      'dataLang',
      'dataLinenos',
      'dataTitle',
      'dataFile',
      'dataList',
    ],
    a: [
      'href',
      'name',
      'rel',
      'target',
      'hrefLang',
      'download',
      'dataSource',
      'dataEmbed',
      'dataFrame',
      'dataHeight',
    ],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding', 'longDesc', 'border'],
    source: ['src', 'srcSet', 'sizes', 'media', 'type', 'width', 'height'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: [...media, 'poster'],
    audio: media,
    // What a frame may do is not for its text to say.
    iframe: ['src', 'width', 'height', 'allowFullScreen', 'loading'],
    input: [['type', 'checkbox'], 'disabled', 'checked'],
    table: ['width', 'border', 'cellPadding', 'cellSpacing', 'summary'],
    col: ['span', 'width'],
    colgroup: ['span', 'width'],
    td: cells,
    th: cells,
    tr: ['vAlign'],
    ol: ['start', 'reversed', 'type'],
    ul: ['type'],
    li: ['value'],
    details: ['open'],
    time: ['dateTime'],
    del: ['cite', 'dateTime'],
    ins: ['cite', 'dateTime'],
    q: ['cite'],
    blockquote: ['cite'],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
    progress: ['value', 'max'],
    font: ['color', 'face', 'size'],
  },
  required: {
    input: { type: 'checkbox', disabled: true },
    iframe: { sandbox: frameSandbox },
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'sms', 'xmpp', 'irc', 'ircs', 'ftp', 'geo', 'magnet'],
    src: ['http', 'https', 'data'],
    poster: ['http', 'https'],
    cite: ['http', 'https'],
    longDesc: ['http', 'https'],
    dataFrame: ['https'],
  },
}

const known = new Set(schema.tagNames)
const silent = new Set(schema.strip)

// No way to leave the text's column or to load anything.
const styles = new RegExp(
  '^(?:(?:background-|border-(?:(?:top|right|bottom|left)-)?)?color|text-(?:align|decoration|indent|transform)|' +
    'vertical-align|(?:min-|max-)?(?:width|height)|(?:margin|padding)(?:-(?:top|right|bottom|left))?|' +
    'border(?:-(?:top|right|bottom|left|collapse|radius|spacing|style|width))?|font-(?:size|style|weight|variant)|' +
    'line-height|letter-spacing|word-break|white-space|list-style-type|aspect-ratio|float|clear|display)$',
)
const styleValue = /^(?!.*(?:^|[\s,(])-[\d.])(?:[\w\s#.,%+!-]|(?:rgba?|hsla?|calc|min|max|clamp)\(|\))*$/

const remedy =
  'Say it in Markdown or in plain HTML; or, if whoever writes there may run scripts in your readers’ browsers, set `trusted: true` in ' +
  '_config.yml or for their collection.'

// What HTML has once a page, around everything, and every page has already.
const wrappers = ['html', 'head', 'body']

/** Takes out of an article's tree whatever could run, load or imitate something of its own; says what, and where it stood. */
export function cleanTree(tree: Root, { frames }: Cleaning): ArticleProblem[] {
  const problems = toldOfWrappers(tree)
  for (const placed of elementsNamed(tree, 'iframe')) {
    const player = playerOf(attribute(placed.node, 'src') ?? '')
    if (player) replaceElement(placed, playerLink(placed.node, player))
  }
  tell(tree, frames, problems)
  for (const placed of elementsNamed(tree, 'iframe', 'input'))
    if (!isKept(placed.node, frames)) replaceElement(placed)
  for (const node of allElements(tree)) cleanProperties(node, frames)
  tree.children = (sanitize(tree, schema) as Root).children
  return problems
}

function toldOfWrappers(tree: Root): ArticleProblem[] {
  const found = elementsNamed(tree, ...wrappers).map(({ node }) => node)
  const [first] = found
  if (!first) return []
  const { line, column } = first.position?.start ?? {}
  const names = [...new Set(found.map(({ tagName }) => `<${tagName}>`))]
  return [
    {
      message: `${names.join(', ')} in a text: its page has its own.`,
      remedy: 'Take it out, and its closing tag: it has no effect here.',
      line,
      column,
      rule: 'html/removed',
    },
  ]
}

function tell(parent: Parents, frames: readonly string[], problems: ArticleProblem[]): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue
    const { line, column } = node.position?.start ?? {}
    for (const what of lostIn(node, frames))
      problems.push({ message: `${what} is left out.`, remedy, line, column, rule: 'html/removed' })
    if (!silent.has(node.tagName)) tell(node, frames, problems)
  }
}

function lostIn(node: Element, frames: readonly string[]): string[] {
  if (wrappers.includes(node.tagName)) return []
  if (!isKept(node, frames)) return [`<${node.tagName}>`]
  const handlers = Object.keys(node.properties).filter((name) => /^on/i.test(name) || name === 'srcDoc')
  return handlers.map((name) => `\`${name.toLowerCase()}\` of <${node.tagName}>`)
}

function isKept(node: Element, frames: readonly string[]): boolean {
  if (node.tagName === 'iframe') return frames.includes(hostOf(attribute(node, 'src') ?? ''))
  // A list's boxes; other fields are of no use without their form.
  if (node.tagName === 'input') return attribute(node, 'type') === 'checkbox'
  return known.has(node.tagName)
}

function cleanProperties(node: Element, frames: readonly string[]): void {
  const { properties, tagName } = node
  const style = attribute(node, 'style')
  if (style !== undefined) properties['style'] = cleanStyle(style)
  // Only the app's own ids begin so.
  if (/^lectern/i.test(attribute(node, 'id') ?? '')) delete properties['id']
  if (/^data:/i.test(attribute(node, 'src') ?? '') && !isPicture(node)) delete properties['src']
  const frame = attribute(node, 'dataFrame')
  if (frame !== undefined && !playerOf(frame) && !frames.includes(hostOf(frame)))
    delete properties['dataFrame']
  if (tagName === 'a' && properties['target'] !== undefined)
    properties['rel'] = [...new Set([...tokensOf(node, 'rel'), 'noopener'])]
}

function isPicture(node: Element): boolean {
  return node.tagName === 'img' && /^data:image\//i.test(attribute(node, 'src') ?? '')
}

function cleanStyle(style: string): string | undefined {
  const kept = style.split(';').flatMap((declaration) => {
    const [name = '', ...rest] = declaration.split(':')
    const value = rest.join(':').trim()
    return styles.test(name.trim().toLowerCase()) && styleValue.test(value) ? `${name.trim()}: ${value}` : []
  })
  return kept.length > 0 ? kept.join('; ') : undefined
}
