import * as fc from 'fast-check'
import type { KramdownOptions } from '../../../src/kramdown/options'

// Documents that mix every construct, many of them nearly wrong: differences hide where rules meet.

/** Parts are parted by white space; `␣`, `⇥` and `⏎` stand for the white space inside one. */
const parts = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll('␣', ' ').replaceAll('⇥', '\t').replaceAll('⏎', '\n'))

const words = parts('a b␣c word HTML two␣words 1 中文 日本 é x␣y␣z Straße 90s')

const marks = parts(String.raw`
  * ** *** _ __ ${'` ``'} ~~ " ' -- --- ... << >> $$ \ & < > | ! [ ] ( ) { } : # + - = ^ ~ / ; @
  ␣␣⏎ \\⏎ \⏎ ⏎ ␣ ␣␣ ⇥ , . ， “ ” … 。 （ ）`)

const spans = parts(String.raw`
  *em* **strong** _em_ __strong__ ${'`code` ``co`de`` `a|b`'} ~~del~~ "quoted" 'q' it's '90s "'q'␣r" <<q>> <<␣q␣>>
  [link](url) [link](url␣"title") [link](<u␣v>␣'t') [ref][id] [id] [id][] [a␣[b]␣c](d) [![i](s)](u) [x](u(v)) [x](u?a=1&amp;b&copy;&x) [x](u␣"a&amp;b") [^1] [^2]
  ![img](src.png) ![img](s␣"t"){:standalone} ![i][id] <https://example.org> <a@b.cc> <mailto:a@b.cc> $$x^2$$ $$a|b$$ \$$x$$ $5␣$
  <b>bold</b> <span␣class="x">*s*</span> <span␣markdown="0">*s*</span> <b␣markdown="1">*s*</b> <i␣markdown="block">*s*</i>
  <br> <br/> <!--␣c␣--> <!--␣a⏎b␣--> <code>*a*</code> <kbd>K</kbd> <img␣src="a.png"> <div> </div> <a␣href='u'>*t*</a> <B>u</B> <x-y>z</x-y>
  <script>a</script> <style>a{}</style> <q␣a=b␣c> <p>x</p> <input␣disabled> <em>e</em> <strong>e␣</strong>
  {:.cls} {:#id} {:␣k="v␣w"} {:x} {:toc} {:␣.a␣.b␣x} {::comment}x{:/comment} {::comment/} {::nomarkdown}*n*{:/} {::nomarkdown}<b>*n*</b>{:/nomarkdown}
  {::options␣auto_ids="false"␣/} {:/} {::x/} {:␣title="a⏎b"}
  &amp; &copy; &#169; &#xA9; &nope; &lt;b&gt; AT&T &quot;
  \* ${'\\`'} \[ \] \| \< \{ \& \. \\ \" \' \~ \$ \# \- \+ \: \_ \= \! \(
  a_b_c a*b*c **“中文”** 中*文*字 中**文，**字 中_文_字 **中**文 _中_，文 *中*。`)

const atom = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...spans) },
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constant(' ') },
)

/** Running text, mostly well formed. */
export const inline = fc.array(atom, { minLength: 1, maxLength: 8 }).map((atoms) => atoms.join(''))
const oneLine = inline.map((text) => text.replace(/\n/g, ' '))

const lists = parts('{:.cls} {:#id␣.x} {:␣title="t"} {:x} {:x␣.y} {:␣k=\'v\'␣x} {:.no_toc} {:␣.z␣#w}')
const indents = [...parts('␣ ␣␣ ␣␣␣ ␣␣␣␣ ⇥ ␣␣␣␣␣␣ ␣␣␣␣␣␣␣␣ ⇥⇥'), ...Array<string>(14).fill('')]
const indent = fc.constantFrom(...indents)

const startMarks = parts(String.raw`
  *␣ -␣ +␣ 1.␣ 2.␣ 10.␣ *⇥ -␣␣␣ *| >␣ > >␣>␣ >␣*␣ *␣*␣ *␣1.␣ #␣ ##␣ # ###␣ ###### :␣ :␣␣␣ :⇥ |␣ | -␣[␣]␣ -␣[x]␣ *␣[X]␣ 1.␣[␣]␣
  *␣{:.i}␣ 1.␣{:#l}␣ :␣{:.d}␣ {:.t} [^1]:␣ [^2]:␣ [id]:␣ *[HTML]:␣ *[b␣c]:␣ {:x:␣ $$ ␣␣␣␣ \ \$$
  <div> <p> <div␣markdown="1"> <div␣markdown="span"> <p␣markdown="block"> <section> </div> </p> <b> <!--␣ <pre> <td␣markdown="1"> <ul><li>`)

const wholeLines = [
  ...Array<string>(7).fill(''),
  ...lists,
  ...parts(String.raw`
  --- === *** *␣*␣* -␣-␣- ___ ^ ^ ~~~ ${'``` ```js ```␣js'} ~~~␣ruby ~~~~ {:toc} *␣x⏎{:toc} 1.␣x⏎{:toc␣.y} {:footnotes} *␣f⏎{:footnotes}
  {:x:␣.y} {:x:␣#n␣k="w"} {:y:␣x␣.v} {::comment} {:/comment} {:/} {::nomarkdown} {:/nomarkdown} {::nomarkdown␣type="html"}
  {::options␣parse_block_html="true"␣/} {::options␣parse_span_html="false"␣/} {::options␣auto_ids="false"␣/} {::comment/}
  |---|---| |:-:|--| |===| |===|===| |␣a␣|␣b␣| |␣a␣|␣b a␣|␣b |- +---+ |␣\||␣c␣| |␣${'`|`'}␣|
  $$ $$⏎x⏎$$ $$x$$ <div> </div> <div␣markdown="1"> <div␣markdown="0"> <div␣markdown="block"> <section␣markdown="span"> </section> <hr> <!--␣comment␣-->
  <!--␣a⏎⏎b␣--> <pre> </pre> <script> </script> <table> </table> <table><tr><td>x</td></tr></table> <p>text</p> <p␣markdown="1">*t*</p>
  <details␣markdown="1"><summary>*s*</summary> </details> <ul><li␣markdown="1">*a*</li></ul> <br␣/> <img␣src="x"␣/> <?pi␣x?> <b>*x*</b> <x:y>
  [id]:␣http://example.org␣"T" [id]:␣<u␣v> [id]:␣u&amp;v␣'&lt;' [id]:␣u⏎␣␣"T" [^1]:␣note [^1]:␣note⏎⏎␣␣␣␣more [^2]: *[HTML]:␣Hyper *[HTML]: *[b␣c]:␣x
  ␣␣␣␣code ⇥code *␣item ␣␣*␣nested ␣␣␣␣*␣nested 1.␣one ␣␣␣more :␣def term >␣quote #␣Heading #␣Heading␣{#hid} Heading ␣␣text
  & <b> </b> -␣ *␣ * #␣ > # : - ␣␣␣␣para␣in␣note ␣␣^ *␣a⏎^⏎*␣b a⏎:␣b a⏎⏎:␣b -␣[␣] -␣[x]␣x`),
]

const line = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(indent, fc.constantFrom(...wholeLines)).map((pair) => pair.join('')) },
  {
    weight: 4,
    arbitrary: fc.tuple(indent, fc.constantFrom(...startMarks), oneLine).map((all) => all.join('')),
  },
  { weight: 3, arbitrary: fc.tuple(indent, oneLine).map((pair) => pair.join('')) },
)

/** Lines in any order. */
export const soup = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => `${lines.join('\n')}\n`)

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((one, index) => (one === '' ? one : (index === 0 ? first : rest) + one))
    .join('\n')

/** Blocks that are well formed, one inside another. */
export const structured = fc
  .letrec<{ block: string; blocks: string }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      inline,
      oneLine.map((text) => `# ${text}`),
      oneLine.map((text) => `${text}\n===`),
      oneLine.map((text) => `~~~ js\n${text}\n~~~`),
      oneLine.map((text) => `    ${text}`),
      inline.map((text) => `$$\n${text}\n$$`),
      fc.tuple(oneLine, oneLine).map(([a, b]) => `| ${a} | ${b} |\n|---|:-:|\n| ${b} | ${a} |`),
      fc.tuple(oneLine, tie('block')).map(([term, text]) => `${term}\n${prefixed(text, ': ', '  ')}`),
      tie('blocks').map((text) => prefixed(text, '> ', '> ')),
      fc
        .tuple(fc.constantFrom('\n', '\n\n'), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }))
        .map(([gap, items]) => items.map((text) => prefixed(text, '* ', '  ')).join(gap)),
      fc
        .array(tie('blocks'), { minLength: 1, maxLength: 3 })
        .map((items) => items.map((text) => prefixed(text, '1. ', '   ')).join('\n')),
      oneLine.map((text) => `- [ ] ${text}\n- [x] ${text}`),
      fc
        .tuple(
          fc.constantFrom('div', 'section', 'table', 'li', 'p'),
          fc.constantFrom('1', 'block', 'span', '0'),
          tie('blocks'),
        )
        .map(([name, mode, text]) => `<${name} markdown="${mode}">\n${text}\n</${name}>`),
      inline.map((text) => `<div>\n${text}\n</div>`),
      tie('blocks').map((text) => `[^1]\n\n${prefixed(text, '[^1]: ', '    ')}`),
      oneLine.map((text) => `${text} HTML\n\n*[HTML]: ${text}`),
      fc.tuple(tie('block'), fc.constantFrom(...lists)).map(([text, list]) => `${text}\n${list}`),
      fc.tuple(tie('block'), fc.constantFrom(...lists)).map(([text, list]) => `${list}\n${text}`),
    ),
    blocks: fc
      .tuple(
        fc.constantFrom('\n', '\n\n', '\n\n', '\n^\n'),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      )
      .map(([gap, blocks]) => blocks.join(gap)),
  }))
  .blocks.map((text) => `${text}\n`)

const someOptions: fc.Arbitrary<Partial<KramdownOptions>> = fc.record(
  {
    auto_ids: fc.boolean(),
    auto_id_prefix: fc.constantFrom('', 'p-'),
    auto_id_stripping: fc.boolean(),
    footnote_nr: fc.constantFrom(1, 5),
    footnote_backlink: fc.constantFrom('&#8617;', '', '^', 'b&amp;c'),
    footnote_backlink_inline: fc.boolean(),
    footnote_prefix: fc.constantFrom('', 'q'),
    hard_wrap: fc.boolean(),
    smart_quotes: fc.constantFrom(
      'lsquo,rsquo,ldquo,rdquo',
      'apos,apos,quot,quot',
      'laquo,raquo,bdquo,ldquo',
    ),
    parse_block_html: fc.boolean(),
    parse_span_html: fc.boolean(),
    toc_levels: fc.constantFrom('1..6', '2..3', '1,3'),
    header_offset: fc.constantFrom(0, 2),
    gfm_quirks: fc.constantFrom(
      'paragraph_end',
      'no_auto_typographic',
      'paragraph_end,no_auto_typographic',
      '',
    ),
    remove_line_breaks_for_cjk: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** What is rendered here and there. */
export interface Trial {
  markdown: string
  options: Partial<KramdownOptions> & Record<string, unknown>
}

/** Any document and options to try; most documents are tried with Jekyll's options. */
export const anyTrial: fc.Arbitrary<Trial> = fc.record({
  markdown: fc.oneof(
    inline.map((text) => `${text}\n`),
    soup,
    soup,
    structured,
  ),
  options: fc
    .tuple(
      fc.constantFrom<KramdownOptions['input']>('GFM', 'GFM', 'GFM', 'kramdown'),
      fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: someOptions }),
    )
    .map(([input, others]) => ({ hard_wrap: false, ...others, input })),
})
