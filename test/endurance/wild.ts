import * as fc from 'fast-check'
import { configKeys, knownKeys } from '../../src/text/front-matter/known-keys'

const among = (list: string, ...more: string[]) => fc.constantFrom(...list.split(/\s*¦\s*/), ...more)

/** What authors, exporters and attackers write where a value belongs. */
const values = fc.oneof(
  among(
    `true ¦ no ¦ ~ ¦ 0 ¦ -1 ¦ 1e999 ¦ .nan ¦ 0x1F ¦ 2024-13-45 ¦ 2024-01-01 25:00 ¦ " ¦ ' ¦ [ ¦ { ¦ [] ¦ {} ¦ [[[]]]
    ¦ {a: {b: {c: 1}}} ¦ [a, [b], {c: d}, ~] ¦ &a [*a] ¦ *nowhere ¦ !!binary abc ¦ !!js/function x ¦ | ¦ >- ¦ @ ¦ % ¦ ---
    ¦ a: b: c ¦ # only ¦ ../../etc ¦ /%2e%2e/ ¦ /:nope/ ¦ /a//b/ ¦ //x ¦ http://[ ¦ %zz ¦ https://example.org ¦ /x.html
    ¦ </script> ¦ {{ page }} ¦ {% if ¦ constructor ¦ __proto__ ¦ toString ¦ 👩‍👩‍👧 ¦ مرحبا`,
    '',
    '`',
    '\u0000',
    '\uFEFF',
    'e\u0301',
    '\uD800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => JSON.stringify(text)),
  fc.string({ maxLength: 20 }),
  fc.double().map(String),
  fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }).map((list) => JSON.stringify(list)),
  fc
    .dictionary(among('src ¦ path ¦ toc ¦ type ¦ __proto__ ¦ en'), fc.string({ maxLength: 8 }))
    .map((map) => JSON.stringify(map)),
)

const noYaml = fc.oneof(
  fc.string({ maxLength: 30 }),
  among('- a ¦ ... ¦ ? x ¦ <<: *a ¦ : :', '\t- x', '  a: b'),
)

function yamlOf(keys: readonly string[]): fc.Arbitrary<string> {
  const line = fc.tuple(fc.constantFrom(...keys), values).map(([key, value]) => `${key}: ${value}`)
  const lines = fc.array(fc.oneof({ weight: 8, arbitrary: line }, noYaml), { maxLength: 8 })
  return lines.map((all) => all.join('\n'))
}

/** Front matter's lines: known keys with values of any kind, and lines that are no YAML. */
export const frontMatter = yamlOf(Object.keys(knownKeys))

/** Lines of `_config.yml`. */
export const config = yamlOf([...new Set(configKeys.map((key) => key.split('.')[0] ?? key))])

const name = among(
  `page ¦ site ¦ x ¦ page.title ¦ site.posts ¦ site.tags ¦ page.tags.first ¦ forloop ¦ nil ¦ "a" ¦ 3 ¦ (1..3) ¦ -1 ¦ x[0]
  ¦ page[x]`,
)
const filter = among(
  `size ¦ upcase ¦ date: "%Y" ¦ divided_by: 0 ¦ slice: -1, 9 ¦ split: "" ¦ join ¦ sort ¦ where: "a", "b"
  ¦ where_exp: "p", "p.x >" ¦ group_by: "tags" ¦ jsonify ¦ markdownify ¦ slugify ¦ relative_url ¦ truncate: -5
  ¦ replace: "", "x" ¦ nope ¦ times: 1e308 ¦ array_to_sentence_string ¦ push: x ¦ date: page ¦ strip_html ¦ sort: "date"
  ¦ map ¦ uniq ¦ first ¦ inspect ¦ xml_escape ¦ number_of_words ¦ date_to_rfc822`,
)
const opening = among(
  `if ¦ unless ¦ for x in ¦ case ¦ when ¦ elsif ¦ assign x = ¦ capture ¦ tablerow x in ¦ cycle ¦ increment ¦ echo ¦ include
  ¦ link ¦ post_url ¦ highlight ¦ include_relative ¦ render ¦ layout`,
)
const closing = among(
  'endif ¦ endfor ¦ endunless ¦ endcase ¦ endcapture ¦ else ¦ raw ¦ endraw ¦ comment ¦ endcomment ¦ endhighlight ¦ break ¦ continue',
)

const piece = fc.oneof(
  fc
    .tuple(name, fc.array(filter, { maxLength: 3 }))
    .map(([value, filters]) => `{{ ${[value, ...filters].join(' | ')} }}`),
  fc.tuple(opening, name, filter).map(([tag, value, last]) => `{% ${tag} ${value} | ${last} %}`),
  fc.tuple(opening, name).map(([tag, value]) => `{% ${tag} ${value} %}`),
  closing.map((tag) => `{% ${tag} %}`),
  among(
    `{{ ¦ }} ¦ {% ¦ %} ¦ {{{ ¦ {{ }} ¦ {% %} ¦ {{ " ¦ {{ ' ¦ {% include a.html ¦ {{ x | }} ¦ {% 🙂 %} ¦ {{ a.b..c }}
    ¦ {% include a.html x=y z %}`,
    '{%- liquid\n echo 1 -%}',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom('\n', '\n\n', ' '),
)

/** A text of Liquid's tags and outputs, whole and broken, that open and close as chance has it. */
export const liquid = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))

// With date, extension and what stands before them, within the 255 bytes that file systems take.
const mostBytes = 240

/** A file's name without its extension, as file systems take it. */
export const fileName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ minLength: 1, maxLength: 30 }),
    among(
      `CON ¦ aux ¦ nul ¦ COM1 ¦ %2e%2e ¦ %2e ¦ ... ¦ a% ¦ %zz ¦ a?b ¦ a#b ¦ a\\b ¦ a:b ¦ a|b ¦ * ¦ <b> ¦ a"b ¦ a b ¦ a. ¦ é
      ¦ __proto__ ¦ constructor ¦ index ¦ 404 ¦ 👩‍👩‍👧 ¦ 🇫🇷 ¦ - ¦ --out ¦ ﬁ ¦ İ ¦ ß ¦ _app ¦ pagefind ¦ feed`,
      ' ',
      'e\u0301',
      '\u202Egnp',
      'a\nb',
      'a\tb',
      '\u0001',
      'x'.repeat(mostBytes),
      '字'.repeat(80),
      '👍'.repeat(60),
    ),
  )
  .filter((text) => !/[/\0]/.test(text) && !['.', '..'].includes(text))
  .filter((text) => Buffer.byteLength(text) <= mostBytes)
