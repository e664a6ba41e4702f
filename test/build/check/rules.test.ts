import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ruleNames } from '../../../src/build/check/rules'
import { blog, filesOf, post } from '../blog'
import { checked } from './checked'

type Files = Record<string, string>

interface Case {
  /** A blog that the rule finds something in, at this place. */
  fires: Files
  at: string
  says: string
  /** A blog like it that is in order. */
  silent: Files
  /** What else the first blog, or the second, needs besides texts. */
  prepare?: (dir: string, fires: boolean) => unknown
}

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const first = '_posts/2024-01-05-a.md'
const second = '_posts/2024-02-05-b.md'

/** A blog of one post. */
const a = (frontMatter: string, body?: string): Files => ({
  [first]: post(`title: A${frontMatter && `\n${frontMatter}`}`, body),
})
/** A blog of two. */
const ab = (one: string, two: string, bodies?: [string, string]): Files => ({
  ...a(one, bodies?.[0]),
  [second]: post(`title: B${two && `\n${two}`}`, bodies?.[1]),
})
const words = (line: string) => `${line} `.repeat(20)
const promise = 'After reading this article, you will know:\n\n- The storage engine\n- Leases\n\n'
const fence = (code: string) => ['```yaml', code, '```'].join('\n')
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'red' } })

const cases: Record<string, Case> = {
  'front-matter/yaml': {
    fires: a('tags: [go'),
    at: `${first}:4:1`,
    says: 'Flow sequence',
    silent: a('tags: [go]'),
  },
  'front-matter/late': {
    fires: { [first]: `\n${post('title: A')}` },
    at: `${first}:1:1`,
    says: 'Empty lines stand above the front matter',
    silent: { ...a(''), 'b.yml': `\n${post('title: B')}`, 'c.md': '\n---\n\nA rule, and words.\n' },
  },
  'front-matter/type': {
    fires: a('comments: "yes please"'),
    at: `${first}:3:11`,
    says: '`comments` must be true or false, but is "yes please".',
    silent: a('comments: yes\nsubtitle: 2024\nlayout: false\nmine: {any: thing}\narticle_header: false'),
  },
  'front-matter/misspelt': {
    fires: a('article_header:\n  backgruond_color: red'),
    at: `${first}:4:3`,
    says: '`background_color` is meant',
    silent: a('ads_tags: []\nchat: on\nmoods: [calm]\ntoc: true\nrender_with_liquid: false'),
  },
  'front-matter/lang': {
    fires: { ...ab('lang: en', 'lang: en'), '_posts/2024-03-05-c.md': post('title: C') },
    at: '_posts/2024-03-05-c.md:1:1',
    says: 'all the 2 others in its folder say `lang: en`',
    silent: { ...ab('lang: en', ''), '_posts/2024-03-05-c.md': post('title: C') },
  },
  'config/misspelt': {
    fires: { '_config.yml': `${config}collections:\n  cn:\n    promalink: /cn/:title/\n    output: true\n` },
    at: '_config.yml:7:5',
    says: 'Nothing reads `promalink`; `permalink` is meant',
    silent: {
      '_config.yml': `${config}text_skin: dark\nsources: unpkg\nRSS: false\ncollections:\n  cn:\n    my_label: x\n`,
    },
  },
  'config/yaml': {
    fires: { '_config.yml': 'title: [a' },
    at: '_config.yml:1:10',
    says: 'Flow sequence',
    silent: { '_config.yml': 'title: a' },
  },
  'config/toml': { fires: { '_config.toml': '' }, at: '_config.toml:1:1', says: 'TOML', silent: {} },
  'config/source': {
    fires: { '_config.yml': 'title: A\nsource: scr', 'src/b.md': '---\n---\n\n[b](/none/)\n' },
    at: '_config.yml:2:9',
    says: '`source` names "scr", but there is no folder ',
    silent: { '_config.yml': 'title: A\nsource: ./' },
  },
  'config/timezone': {
    fires: { '_config.yml': 'timezone: Paris' },
    at: '_config.yml:1:1',
    says: 'no time zone "Paris"',
    silent: { '_config.yml': 'timezone: Europe/Paris' },
  },
  'config/url': {
    fires: { '_config.yml': 'url: localhost:4000' },
    at: '_config.yml:1:1',
    says: '`url` must begin with https:// or http://, but is "localhost:4000"',
    silent: { '_config.yml': 'url: http://localhost:4000/' },
  },
  'config/colors': {
    fires: { '_config.yml': 'text_skin: rose' },
    at: '_config.yml:1:1',
    says: 'no `text_skin` “rose”',
    silent: { '_config.yml': 'text_skin: ocean\nhighlight_theme: tomorrow\naccent_color: "#07a"' },
  },
  'config/csp': {
    fires: { '_config.yml': 'csp: { script_src: https://a.example }' },
    at: '_config.yml:1:1',
    says: '`csp` has `script_src`',
    silent: { '_config.yml': `csp: { script-src: [https://a.example, "'unsafe-eval'"] }` },
  },
  'config/offline': {
    fires: { '_config.yml': 'offline: removed' },
    at: '_config.yml:1:1',
    says: '`offline` must be true, false or remove, but is "removed"',
    silent: { '_config.yml': 'offline: remove' },
  },
  'data/yaml': {
    fires: { '_data/a.yml': 'a: 1\nb: [c' },
    at: '_data/a.yml:2:6',
    says: 'Flow sequence',
    silent: { '_data/a.yml': 'b: [c]' },
  },
  'file/symlink': {
    fires: {},
    at: 'gone.txt',
    says: 'leads nowhere',
    silent: { 'there.txt': '' },
    prepare: (dir, fires) =>
      symlinkSync(path.join(dir, fires ? 'nothing' : 'there.txt'), path.join(dir, 'gone.txt')),
  },
  'file/markup': {
    fires: { '_posts/2024-01-05-a.textile': post('title: A') },
    at: '_posts/2024-01-05-a.textile:1:1',
    says: 'written in Textile',
    silent: {
      '_config.yml': `${config}markdown_ext: md,org\n`,
      'a.org': post('title: A'),
      '_posts/2024-01-05-a.html': post('title: A'),
    },
  },
  'file/unreadable': {
    fires: a(''),
    at: first,
    says: 'cannot be read',
    silent: a(''),
    prepare: (dir, fires) => fires && chmodSync(path.join(dir, first), 0),
  },
  'override/unknown': {
    fires: { ...a(''), '_lectern/components/site-foter.tsx': '' },
    at: '_lectern/components/site-foter.tsx',
    says: 'no «components/site-foter.tsx». Nearest is «components/site-footer.tsx»',
    silent: {
      ...a(''),
      '_lectern/components/site-footer.tsx': '',
      '_lectern/own/site-foter.tsx': '',
      '_lectern/tsconfig.json': '{}',
    },
  },
  'date/invalid': {
    fires: a('subtitle: x\ndate: someday'),
    at: `${first}:4:1`,
    says: '`date` must be a date',
    silent: a('date: 2024-01-05'),
  },
  'date/future': {
    fires: a('date: 2999-01-05'),
    at: `${first}:3:7`,
    says: 'not built until then',
    silent: { ...a('date: 2999-01-05'), '_config.yml': `${config}future: true\n` },
  },
  'permalink/placeholder': {
    fires: a('permalink: /:nope/'),
    at: `${first}:3:1`,
    says: ':nope',
    silent: a('permalink: /:title/'),
  },
  'url/conflict': {
    fires: ab('permalink: /x/', 'permalink: /x/'),
    at: `${second}:3:1`,
    says: `${first} is at it already`,
    silent: ab('permalink: /x/', 'permalink: /y/'),
  },
  'url/case': {
    fires: ab('permalink: /x/', 'permalink: /X/'),
    at: `${second}:3:12`,
    says: `/X/ differs from that of ${first} only by case`,
    silent: ab('', ''),
  },
  'liquid/syntax': {
    fires: a('', 'a {{}} b'),
    at: `${first}:5:3`,
    says: '{{}}',
    silent: a('', '{% raw %}{{}}{% endraw %}'),
  },
  'liquid/unclosed': {
    fires: a('', 'a\n\n{% if x %}'),
    at: `${first}:7:1`,
    says: 'not closed',
    silent: a('', '{% if x %}{% endif %}'),
  },
  'liquid/unknown-tag': {
    fires: a('', 'a\n{% nope %}'),
    at: `${first}:6:1`,
    says: '`nope`',
    silent: a('', '{% seo %}'),
  },
  'liquid/unknown-filter': {
    fires: a('', "{{ 'a' | nope }}"),
    at: `${first}:5:1`,
    says: '`nope`',
    silent: a('', "{{ 'a' | upcase }}"),
  },
  'liquid/unknown-include': {
    fires: a('', '{% include x.html %}'),
    at: `${first}:5:1`,
    says: 'x.html',
    silent: { ...a('', '{% include x.html %}'), '_includes/x.html': 'x' },
  },
  'liquid/include-parameter': {
    fires: a('', 'x\n\n{% include extensions/youtube.html %}'),
    at: `${first}:7:1`,
    says: 'has no `id`',
    silent: a('', "{% include extensions/youtube.html id='x' %}"),
  },
  'liquid/unknown-link': {
    fires: a('', '{% link x.md %}'),
    at: `${first}:5:1`,
    says: 'x.md',
    silent: a('', `{% link ${first} %}`),
  },
  'liquid/in-code': {
    fires: a('', `{{ page.title }}\n\n${fence('a: ${{ secrets.KEY }}')}`),
    at: `${first}:8:5`,
    says: '`{{ secrets.KEY }}`',
    silent: a(
      '',
      `{% raw %}\n${fence('{{ secrets.KEY }}')}\n{% endraw %}\n\n{% assign x = 1 %}\`{{ x }}\` {{ nothing }} \`{{ page.title }}\` \`{{ y | default: 1 }}\``,
    ),
  },
  'link/dead': {
    fires: a('', 'Fine.\n\n> - and [here](https://example.org/gone/#x)'),
    at: `${first}:7:16`,
    says: 'https://example.org/gone/#x leads nowhere',
    silent: {
      ...ab('tags: [go]', 'redirect_from: /was/', [
        '[a](/b/) [b](/b) [c](/feed.xml) [d](/tags/go/) [e](/was/) [f](/x.txt) [g](https://example.com/gone) [h](../b/) [i](/b/index.html) [j](/index.html) [k](mailto:a@example.org) [l](?q) [m](/b/index.md) `[n](/gone/)`',
        'x',
      ]),
      'x.txt': '',
    },
  },
  'link/anchor': {
    fires: ab('', '', ['## One\n\nx [a](#two)', 'x']),
    at: `${first}:7:7`,
    says: 'there is no `#two`',
    silent: ab('', '', [
      '## One\n\n[a](#one) [b](/b/#Two) [c](#) [d](#top) [e](/archive/#year-2024) [f](/b/#:~:text=x) [g](#caf%C3%A9)\n\n## Café',
      '<a name="Two"></a>',
    ]),
  },
  'link/reference': {
    fires: a('', 'x\n\nSee [the book][book].'),
    at: `${first}:7:5`,
    says: "no link definition for 'book'",
    silent: a('', 'See [the book][book], and a[i][j].\n\n[book]: https://example.com'),
  },
  'html/removed': {
    fires: a('', 'x\n\n<script>run()</script>'),
    at: `${first}:7:1`,
    says: '<script> is left out',
    silent: {
      ...a('', '<details><summary>x</summary>y</details>\n\n<iframe src="https://maps.example/x"></iframe>'),
      '_config.yml': 'frames: maps.example\n',
    },
  },
  'picture/missing': {
    fires: a('article_header:\n  background_image:\n    src: /gone.jpg'),
    at: `${first}:5:10`,
    says: '/gone.jpg leads nowhere',
    silent: {
      ...a('cover: /x.svg', '![x](x.svg) ![y](https://example.com/y.png)'),
      'x.svg': '',
      'a/x.svg': '',
    },
  },
  'picture/alt': {
    fires: a('', 'x ![](https://example.com/x.png)'),
    at: `${first}:5:7`,
    says: 'no words for those who cannot see it',
    silent: a('', '![A ship](https://example.com/x.png) <img src="https://example.com/y.png" alt="">'),
  },
  'picture/large': {
    fires: a('cover: /x.png'),
    at: 'x.png',
    says: '3841 pixels wide',
    silent: a('cover: /x.png'),
    prepare: (dir, fires) => picture(fires ? 3841 : 3840, 4).toFile(path.join(dir, 'x.png')),
  },
  'picture/format': {
    fires: a('cover: /x.png'),
    at: 'x.png',
    says: 'its content is JPEG',
    silent: a('cover: /x.png'),
    prepare: (dir, fires) => picture(4, 4)[fires ? 'jpeg' : 'png']().toFile(path.join(dir, 'x.png')),
  },
  'picture/unreadable': {
    fires: { ...a('cover: /x.png'), 'x.png': 'x' },
    at: 'x.png',
    says: 'cannot be read',
    silent: a('cover: /x.png'),
    prepare: (dir, fires) => fires || picture(4, 4).toFile(path.join(dir, 'x.png')),
  },
  'redirect/dead': {
    fires: ab('redirect_to: /gone/', ''),
    at: `${first}:3:14`,
    says: '/a/ redirects to /gone/',
    silent: ab('redirect_to: [https://example.com/x/]', 'redirect_from: /a/b/'),
  },
  'article-num/repeat': {
    fires: ab('article_num: 3', 'article_num: 3'),
    at: `${second}:3:14`,
    says: `as it is in ${first}`,
    silent: ab('article_num: 3\nlang: en', 'article_num: 3\nlang: zh'),
  },
  'article-num/gap': {
    fires: ab('article_num: 3', 'article_num: 6'),
    at: `${second}:3:14`,
    says: '4 to 5 are missing',
    silent: {
      ...ab('article_num: 3', 'article_num: 5'),
      '_posts/2024-03-05-c.md': post('published: false\narticle_num: 4'),
    },
  },
  'translation/older': {
    fires: {
      ...a('date_modified: 2024-03-01'),
      '_posts/2024-01-06-a.md': post('title: 一\nlang: zh\npermalink: /zh/a/\ndate: 2024-01-06'),
    },
    at: '_posts/2024-01-06-a.md:5:7',
    says: 'has changed on 2024-03-01',
    silent: {
      ...a('date_modified: 2024-03-01'),
      '_posts/2024-01-06-a.md': post('title: 一\nlang: zh\npermalink: /zh/a/\ndate_modified: 2024-03-01'),
    },
  },
  'heading/jump': {
    fires: a('', '## One\n\nx\n\n#### Two\n\nx'),
    at: `${first}:9:1`,
    says: '«Two» is a heading of level 4',
    silent: a('', '## One\n\nx\n\n### Two\n\nx\n\n## Three\n\nx\n\n```\n##### no heading\n```'),
  },
  'section/empty': {
    fires: a('', '## One\n\nx\n\n## Two\n\n<!-- to do -->\n\n## Three\n\nx'),
    at: `${first}:9:1`,
    says: '«Two» is empty',
    silent: a('', '## One\n\n### Two\n\n![x](https://example.com/x.png)\n\n## Three\n\n    code'),
  },
  'intro-list/unanswered': {
    fires: a('', `${promise}## The storage engine\n\n${words('An engine stores.')}`),
    at: `${first}:8:3`,
    says: '«Leases»',
    silent: a('', `${promise}## The storage engine\n\nx\n\n## Leases\n\nx`),
  },
  'text/placeholder': {
    fires: a('excerpt: >\n  TODO'),
    at: `${first}:3:10`,
    says: '`excerpt` is a placeholder: «TODO»',
    silent: a('excerpt: A TODO app', 'TODO comments are evil: `TODO: x`.\n\n## Part 1\n\nx\n\n## Todo\n\nx'),
  },
  'formula/dollars': {
    fires: a('', 'x\n\nAll of $R^n$ in\n$Ax=0$, and $x_{1}$.\n\nAnd $\\alpha$.'),
    at: `${first}:7:8`,
    says: '`$R^n$` looks like a formula',
    silent: ab('', 'mathjax: true', [
      'From $5 to $10^3. `$x^2$` and $$x^2$$.\n\n    $x^2$\n',
      'All of $R^n$.',
    ]),
  },
  'term/similar': {
    fires: {
      ...ab('tags: [go, microservices]', 'tags: [go, micro-service]'),
      '_posts/2024-03-05-c.md': post('title: C\ntags: [microservices]'),
    },
    at: `${second}:3:12`,
    says: '«micro-service» is used once, and «microservices» 2 times',
    silent: ab('tags: [io, cs, c]', 'tags: [ios, css, c++]\ncategories: [IO]'),
  },
  'article/content': {
    fires: a('', 'x\n\n{{ page.title }}\n\n<div>'),
    at: `${first}:9:1`,
    says: '<div> is not closed',
    silent: a('', '<div></div>'),
  },
  'check/unknown-rule': {
    fires: a('check:\n  headings: false'),
    at: `${first}:3:1`,
    says: '«headings», but there is no such rule',
    silent: a('check:\n  heading: false\n  link/dead: true'),
  },
}

const isRoot = process.getuid?.() === 0

async function found(name: string, fires: boolean): Promise<string[]> {
  const example = cases[name]!
  const files = fires ? example.fires : example.silent
  const dir = blog({ ...(!('_config.toml' in files) && { '_config.yml': config }), ...files })
  await example.prepare?.(dir, fires)
  const { problems } = await checked(dir)
  return problems
    .filter(({ rule }) => rule === name)
    .map(({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(':')} ${message}`)
}

describe.each(Object.keys(cases))('%s', (name) => {
  // Whoever may do anything can read anything.
  test.skipIf(name === 'file/unreadable' && isRoot)('speaks, once and at its place', async () => {
    const { at, says } = cases[name]!
    const lines = await found(name, true)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(says)
    expect(lines[0]?.split(' ')[0]).toBe(at)
  })

  test('is silent where all is well', async () => {
    expect(await found(name, false)).toEqual([])
  })
})

const years = (item: string) =>
  `{% for post in site.posts %}
  {% assign year = post.date | date: "%Y" %}
  {% if year != last %}
## {{ year }}
    {% assign last = year %}${' '}
  {% endif %}
${item}
{% endfor %}

`

test('a list among indented tags is no code (gone), and code among them is', async () => {
  const files = a(
    '',
    years(' * [{{ post.title }}]({{ site.mine }}{{ post.url }})') + years('    {{ site.mine }}'),
  )
  const { problems } = await checked(files)
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '20:5 liquid/in-code',
  ])
})

test('what every object has is no value of a page (liquid/in-code)', async () => {
  const { problems } = await checked(a('', fence('{{ page.constructor }} {{ site.constructor }}')))
  expect(problems.filter(({ rule }) => rule === 'liquid/in-code')).toHaveLength(2)
})

const root = path.resolve(import.meta.dirname, '../../..')

test('every rule has its two cases, but for that of --against, which has a test of its own', () => {
  expect(Object.keys(cases).toSorted()).toEqual(ruleNames.filter((name) => name !== 'url/lost').toSorted())
})

test('every rule that reading and rendering name is in the table', () => {
  const named = ['jekyll', 'build', 'article']
    .flatMap((room) => filesOf(path.join(root, 'src', room)).map((file) => `${room}/${file}`))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('build/check/'))
    .flatMap((file) => [
      ...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(
        /rule\??(?::|\s*=)\s*'([a-z-]+\/[a-z-]+)'/g,
      ),
    ])
    .map(([, name]) => name)
  // What the machine that builds lacks is nothing that a post could mend; code is only looked at to build with it.
  const told = [...new Set(named)].filter(
    (name) => !['search/unavailable', 'picture/font', 'override/code'].includes(name ?? ''),
  )
  expect(told.filter((name) => name && !ruleNames.includes(name))).toEqual([])
  expect(named.length).toBeGreaterThan(15)
})

test('every rule has its section in docs/check.md, and every section its rule', () => {
  const docs = readFileSync(path.join(root, 'docs/check.md'), 'utf8')
  const sections = [...docs.matchAll(/^### `(.*)`$/gm)].map(([, name]) => String(name))
  expect(sections.toSorted()).toEqual([...ruleNames].toSorted())
})
