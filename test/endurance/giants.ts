/** A post's front matter, and its text. */
export interface Giant {
  frontMatter?: string
  body: string
}

const words = 'Some words with `code`, *stress*, a [link](/a/) and a picture ![x](/x.png) of nothing. '
const prose = `Words [to](/a/) a *text*, ${'and more of the plain ones that most of a text is made of, '.repeat(6)}`
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')
const post = (body: string): Giant => ({ body })
const titled = (frontMatter: string): Giant => ({ frontMatter, body: 'Words.' })
const megabytes = (count: number, text: string) => text.repeat(Math.ceil((count * 2 ** 20) / text.length))

/** Posts that are larger or deeper than anybody should write, each alone. */
export const giants: readonly [what: string, giant: Giant][] = [
  ['5 MB of paragraphs', post(megabytes(5, `${prose}\n\n`))],
  ['5 MB in one line', post(megabytes(5, prose))],
  ['5 MB without a space', post(megabytes(5, 'x'))],
  ['5 MB of code', post(`~~~ js\n${megabytes(5, 'const a = () => `${b}` // x\n')}~~~\n`)],
  ['5,000 headings', post(lines(5000, (n) => `## Heading ${n}\n\n${words}\n`))],
  ['5,000 headings of one name', post(lines(5000, () => `## Heading\n`))],
  ['lists of 100 levels', post(lines(100, (n) => `${'  '.repeat(n)}- level ${n}`))],
  ['lists of 1,000 levels', post(lines(1000, (n) => `${'  '.repeat(n)}- level ${n}`))],
  ['quotations of 100 levels', post(`${'> '.repeat(100)}deep\n`)],
  ['quotations of 10,000 levels', post(`${'> '.repeat(10_000)}deep\n`)],
  [
    'a table of 5,000 rows',
    post(`| a | b |\n|---|---|\n${lines(5000, (n) => `| ${n} | ${words.replaceAll('|', '')} |`)}\n`),
  ],
  [
    'a table of 1,000 columns',
    post(`${'| a '.repeat(1000)}|\n${'|---'.repeat(1000)}|\n${'| b '.repeat(1000)}|\n`),
  ],
  [
    '5,000 footnotes',
    post(`${lines(5000, (n) => `Text[^${n}].`)}\n\n${lines(5000, (n) => `[^${n}]: Note.`)}\n`),
  ],
  [
    '5,000 references',
    post(`${lines(5000, (n) => `[a ${n}][r${n}]`)}\n\n${lines(5000, (n) => `[r${n}]: /x/${n}`)}\n`),
  ],
  ['100,000 opening brackets', post('['.repeat(100_000))],
  ['100,000 stars', post('*a **b '.repeat(50_000))],
  ['100,000 backticks', post(lines(400, (n) => `${'`'.repeat(n)} a`))],
  ['HTML of 5,000 levels', post(`${'<div>'.repeat(5000)}x${'</div>'.repeat(5000)}\n`)],
  ['spans of 5,000 levels', post(`${'<b>'.repeat(5000)}x\n`)],
  ['100,000 tags never closed', post('<a href="'.repeat(100_000))],
  ['a formula of 10,000 braces', post(`$$${'{'.repeat(10_000)}x${'}'.repeat(10_000)}$$\n`)],
  [
    'a diagram of 800 nodes',
    post(`~~~ mermaid\ngraph TD\n${lines(800, (n) => `n${n} --> n${n + 1}`)}\n~~~\n`),
  ],
  ['a title of 1 MB', titled(`title: ${'long '.repeat(200_000)}`)],
  ['300 tags', titled(`tags: [${Array.from({ length: 300 }, (_, n) => `t${n}`).join(', ')}]`)],
  ['YAML of 10,000 levels', titled(`x: ${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
  [
    'aliases that double 30 times',
    titled(`a0: &a0 [x, x]\n${lines(30, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)}`),
  ],
  ['a loop without an end', post('{% for i in (1..1000000000) %}{{ i }}{% endfor %}\n')],
  ['loops in loops', post(`${'{% for i in (1..1000) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}\n`)],
  [
    'a text that doubles 40 times',
    post(`{% assign x = "xxxxxxxx" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}\n`),
  ],
  ['an include of itself', post('{% include self.html %}\n')],
  ['Liquid of 2,000 levels', post(`${'{% if true %}'.repeat(2000)}x${'{% endif %}'.repeat(2000)}\n`)],
  ['5,000 unknown tags', post('{% nope %}\n'.repeat(5000))],
]
