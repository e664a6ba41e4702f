/** Front matter that says what the file says, too. */
const SAID =
  'title: T\nname: N\nrelative_path: R\nurl: U\ncontent: C\noutput: O\nid: I\ncollection: L\nnext: X\nprevious: V\ndir: D\ndraft: A\next: E\nbasename: B\nexcerpt: M\nsaid: true'

const page = (frontMatter: string, body = 'First.\n\nSecond.\n') => `---\n${frontMatter}\n---\n${body}`

/** A site of files that are easy to misread; each is read by Jekyll and by us. */
export const files: Record<string, string> = {
  '_config.yml': `
title: Tricky
url: https://example.org
baseurl: /base
timezone: Europe/Paris
highlighter: rouge
plugins: [jekyll-redirect-from]
custom: { deep: yes }
exclude: [README-*.md, "*.log", /docs, tmp/, sub/skip, "**/deepx.md", out.md, "gl*b", "a/*/c.md"]
include: [_pages, .well-known, _inc.md]
collections:
  things: { output: true, extra: 5 }
  hidden: { output: false }
  ordered: { output: true, order: [zed.md, sub/bo.md, nobody.md] }
  ranked: { output: true, sort_by: rank }
  perm: { output: true, permalink: "/p/:collection/:path/:name/:title/:slug:output_ext" }
  dated: { output: true, permalink: "/pd/:categories/:year/:month/:day/:i_month/:i_day/:short_year/:y_day/:week/:w_year/:w_day/:short_day/:long_day/:short_month/:long_month/:hour/:minute/:second/:slugified_categories/:title" }
defaults:
  - { scope: { path: "", type: posts }, values: { m: typed, l: [1], h: { a: 1 } } }
  - { scope: { path: "" }, values: { m: later, l: [2], h: { b: 2 } } }
  - { scope: { path: "a/*/c2.md" }, values: { g: star } }
  - { scope: { path: "a/**/c3.md" }, values: { g: stars } }
  - { scope: { path: "sub/" }, values: { g: slash } }
  - { scope: { path: "su" }, values: { g2: prefix } }
  - { scope: { path: "*.html" }, values: { g3: ext } }
  - { scope: { path: "", type: pages }, values: { g4: pages, m: pagesm } }
  - { scope: { path: "", type: post }, values: { g5: post } }
  - { scope: { path: "_posts/*.md" }, values: { glob: "yes" } }
  - { scope: { path: "_posts/deep", type: posts }, values: { deep: d, categories: [defcat], tags: [deftag] } }
  - { scope: { path: _things, type: things }, values: { lay: things } }
  - { scope: { path: assets }, values: { image: true, name: never } }
  - { scope: { path: lower.md }, values: { permalink: /from-default/ } }
`,
  '_posts/2020-01-02-simple.md': page('title: Simple\ntags: x y'),
  '_posts/2020-1-3-short.md': page('title: Short\ncategory: cat'),
  '_posts/20-01-02-two-digit.md': page('title: T'),
  '_posts/2020-01-02-Upper Case.md': page('a: b'),
  '_posts/2020-01-02-über-ñ-中文.md': page('title: T'),
  "_posts/2020-01-02-paren(1)-#hash-50%-a+b-c&d-e,f;g=h@i!j$k'l~m_n.o.md": page('title: T'),
  '_posts/2020-01-02-dots.in.name.md': page('title: T'),
  '_posts/2020-01-02-trailing-.md': page('title: T'),
  '_posts/2020-01-02--leading.md': page('title: T'),
  '_posts/2020-01-02-mk.markdown': page('title: T'),
  '_posts/2020-01-02-mkd.mkd': page('title: T'),
  '_posts/2020-01-02-page.html': page('title: T'),
  '_posts/2020-01-02-text.txt': page('title: T'),
  '_posts/2020-01-02-noext': page('title: T'),
  '_posts/nodate.md': page('date: 2020-05-05 10:00:00 +0200'),
  '_posts/_under/2020-01-02-under1.md': page('a: b'),
  '_posts/s/_under/2020-01-02-under2.md': page('a: b'),
  '_posts/s/.dot/2020-01-02-under3.md': page('a: b'),
  '_posts/2020-01-02-no-front.md': 'No front matter\n',
  '_posts/2020-01-02-empty-front.md': '---\n---\nEmpty.\n',
  '_posts/2020-01-02-bom.md': '\uFEFF---\ntitle: Bom\n---\nBom.\n',
  // Jekyll finds no blank line in a text with these line ends and takes the whole of it for the excerpt; we do find it.
  '_posts/2020-01-02-crlf.md':
    '---\r\ntitle: Crlf\r\ntags: a b\r\nexcerpt: Line.\r\n---\r\nLine.\r\n\r\nSecond.\r\n',
  '_posts/2020-01-02-spaces-after.md': '---  \ntitle: S\n---   \nLine.\n',
  '_posts/2020-01-02-dots-end.md': '---\ntitle: S\n...\nLine.\n',
  '_posts/2020-01-02-cats1.md': page('categories: a b'),
  '_posts/2020-01-02-cats2.md': page('category: a b'),
  '_posts/2020-01-02-cats3.md': page('categories: a b\ncategory: c d'),
  '_posts/2020-01-02-cats4.md': page('tags: a, b\ncategories: [C D]'),
  '_posts/2020-01-02-cats5.md': page('tag: x y\ntags: [p, q]'),
  '_posts/2020-01-02-cats6.md': page('tags: [[n, m], o]\ncategories: [A, b c, a]\ncategory: z'),
  '_posts/2020-01-02-cats7.md': page('categories: Ünï/Slash C++\ntags:'),
  '_posts/2020-01-02-cats8.md': page('category: 5'),
  '_posts/2020-01-02-cats9.md': page('tags: [a, " b "]\ncategory: [k, l]'),
  '_posts/2020-01-02-cats10.md': page('category:\ntag: false'),
  '_posts/deep/2020-01-05-deep.md': page('title: Deep\ncategories: fm\ntags: own'),
  '_posts/deep/2020-01-05-deep2.md': page('tag: one'),
  'Blog/Sub Dir/_posts/2020-01-02-above.md': page('title: T'),
  'Blog/Sub Dir/_posts/in/2020-01-02-above2.md': page('categories: x'),
  '_nowhere/_posts/2020-01-02-hidden1.md': page('title: T'),
  '.dot/_posts/2020-01-02-hidden2.md': page('title: T'),
  'sub/_posts/2020-01-02-subpost.md': page('title: T'),
  '_drafts/a-draft.md': page('title: T'),
  '_posts/2020-01-02-unpublished.md': page('published: false'),
  '_posts/2099-01-02-future.md': page('title: T'),
  '_posts/2020-01-02-tz1.md': page('date: 2020-01-02 23:30:00 -0500'),
  '_posts/2020-01-02-tz2.md': page('date: 2020-01-02 23:30:00'),
  '_posts/2020-01-02-tz3.md': page('date: 2020-07-02T23:30:00Z'),
  '_posts/2020-01-02-date-only.md': page('date: 2021-06-01'),
  '_posts/2020-01-02-date-text.md': page('date: "2021-06-01 12:30"'),
  '_posts/2020-01-02-date-minute.md': page('date: 2021-06-01 12:30'),
  '_posts/2020-01-02-date-minute-zone.md': page('date: 2021-06-01 12:30 +0500'),
  '_posts/2020-01-02-date-dmy.md': page('date: 1 June 2021 5pm'),
  '_posts/2020-01-02-date-rfc.md': page('date: Tue, 01 Jun 2021 05:06:07 GMT'),
  '_posts/2020-01-02-date-us.md': page('date: June 1, 2021'),
  '_posts/2020-01-02-date-number.md': page('date: 20210601'),
  '_posts/2020-01-02-date-slash.md': page('date: 2021/06/01 10:11:12'),
  '_posts/2020-01-02-date-dots.md': page('date: 3.6.2021'),
  '_posts/2020-01-02-date-dmy-slash.md': page('date: 03/06/2021 14:15'),
  '_posts/2020-01-02-date-ampm.md': page('date: 2021-06-01 1:05 PM'),
  '_posts/2020-01-02-date-zone-name.md': page('date: 2021-06-01 12:30:00 EST'),
  '_posts/2020-01-02-date-iana.md': page('date: 2021-06-01 12:30:00 America/New_York'),
  '_posts/2020-01-02-date-short.md': page('date: 1 Jun 21'),
  '_posts/2020-01-02-date-ordinal.md': page('date: June 3rd, 2021 at 10:20'),
  '_posts/2020-01-02-date-fraction.md': page('date: 2021-06-01 12:30:00.75 +0200'),
  '_posts/2020-01-02-date-compact.md': page('date: "20210601T123000Z"'),
  '_posts/2020-01-02-permalink1.md': page('permalink: /x/:title/'),
  '_posts/2020-01-02-permalink2.md': page('permalink: /x/:title.html'),
  '_posts/2020-01-02-permalink3.md': page('permalink: /x/noslash'),
  '_posts/2020-01-02-permalink4.md': page('permalink: rel/path/'),
  '_posts/2020-01-02-permalink5.md': page('permalink: pretty'),
  '_posts/2020-01-02-permalink6.md': page(
    'permalink: /:categories/:year/:short_month/:slug/\ncategories: [A B, c]',
  ),
  '_posts/2020-01-02-permalink7.md': page('permalink: /ü x/%20/(a)?q#h'),
  '_posts/2020-01-02-permalink8.md': page('permalink: /a//b/../c/./d/'),
  '_posts/2020-01-02-permalink9.md': page('permalink: /y/index.html'),
  '_posts/2020-01-02-permalink10.md': page('permalink: /w/:y_day/:i_day/:path/:name:output_ext'),
  '_posts/2020-01-02-permalink11.md': page('permalink: /v/:title_/:categories/:year_:month/'),
  '_posts/2020-01-02-slugged1.md': page('slug: My Slug Ü/x'),
  '_posts/2020-01-02-slugged2.md': page('slug: A.b_c\npermalink: /s/:slug/:title/'),
  '_posts/2020-01-02-ext.md': page('ext: .txt'),
  '_posts/2020-01-02-whole.md': page('title: 2.0\nversion: 2.0'),
  '_posts/2020-01-02-defaults.md': page('h: {b: 3, c: 4}\nl: [5]'),
  '_posts/2020-01-02-date-in-title-2021-03-04-x.md': page('title: T'),
  '_posts/2020-01-02-excerpt-none.md': page('excerpt_separator: ""'),
  '_posts/2020-01-02-excerpt-own.md': page('excerpt_separator: "<!--more-->"', 'A\n\nB\n<!--more-->\nC'),
  '_posts/2020-01-02-excerpt-front.md': page('excerpt: "*hi* there"'),
  '_posts/2020-01-02-excerpt-null.md': page('excerpt:'),
  '_posts/2020-01-02-excerpt-links.md': page(
    'a: b',
    'See [x][1] and [two].\n\nMore\n\n[1]: http://x.y/ "t"\n  [two]: /z\n',
  ),
  '_posts/2020-01-02-excerpt-block.md': page('a: b', '{% if true %}\nA\n\nB\n{% endif %}\n'),
  '_posts/2020-01-02-excerpt-highlight.md': page(
    'a: b',
    'T\n{% highlight text %}\na\n\nb\n{% endhighlight %}\nrest\n\n[q]: /q\n',
  ),
  '_posts/2020-01-02-excerpt-liquid.md': page(
    'a: b',
    '{% assign a = 1 %}A {{ a }} {{ site.title }}\n\n[r]: /r\n',
  ),
  '_posts/2020-01-02-excerpt-raw.md': page('a: b', '{% raw %}x {{ y }}\n\n{% endraw %}z'),
  '_things/alpha.md': page('title: Alpha\nrank: 1'),
  '_things/sub/beta x.md': page('title: Beta\nrank: 2'),
  '_things/2020-01-02-dated.md': page('title: Dated\nrank: 3'),
  '_things/sub/2020-01-03-dated2.md': page('date: 2021-01-01'),
  '_things/Ünï (x).html': page('title: Uni'),
  '_things/unpublished.md': page('published: false'),
  '_things/permalink.md': page('permalink: /c/:collection/:path/:title/'),
  '_things/cat.md': page('categories: q r\ntags: a b'),
  '_things/catdir/_posts/2020-01-02-nested.md': page('title: Nested'),
  '_things/said.md': page(`${SAID}\npath: P`),
  'said.md': page(SAID),
  '_things/data.json': page('a: b', '{"x":1}'),
  '_things/static.txt': 'static',
  '_things/nofront.md': 'static',
  '_things/.hidden.md': page('a: b'),
  '_things/_under.md': page('a: b'),
  '_things/sub/_under2.md': page('a: b'),
  '_things/backup.md~': page('a: b'),
  '_hidden/one.md': page('a: b'),
  '_hidden/pic.gif': 'x',
  '_perm/Sub/Na Me.md': page('a: b'),
  '_perm/A.b_c D.md': page('a: b'),
  '_perm/2020-03-04-dated.md': page('a: b'),
  '_dated/x.md': page('date: 2020-03-04 05:06:07 +0100\ncategories: [A b, c]'),
  '_dated/future.md': page('date: 2099-01-02'),
  ...Object.fromEntries(
    ['zed', 'amy', 'sub/bo', 'sub/cy'].map((name) => [`_ordered/${name}.md`, page(`title: ${name}`)]),
  ),
  '_ranked/a.md': page('rank: 10'),
  '_ranked/b.md': page('rank: 9.5'),
  '_ranked/c.md': page('d: e'),
  '_ranked/d.md': page('rank: 9.5'),
  'index.md': page('title: Home\nmark: true'),
  'other.md': page('title: Other\nmark: true'),
  'sub/aaa.md': page('title: Deep\nmark: true'),
  'sub/page.html': page('a: b'),
  'sub/index.html': page('a: b'),
  'a b/Ü(x) %41#.md': page('a: b'),
  'pp1.md': page('permalink: /pp/:title/'),
  'pp2.md': page('permalink: /pp2/:basename/:path/'),
  'pp3.md': page('permalink: /pp3.htm'),
  'pp4.md': page('permalink: pp4/'),
  'unpublished.md': page('published: false'),
  'feed.xml': page('a: b'),
  'data.json': page('a: b'),
  noext: page('a: b'),
  'dots.in.name.md': page('a: b'),
  'nofront.md': 'x',
  'nofront.html': 'x',
  '_under.md': page('a: b'),
  '.htaccess': 'x',
  '.dot.md': page('a: b'),
  'assets/pic.png': 'x',
  'assets/_under.png': 'x',
  'backup~': 'x',
  '#hash': 'x',
  'vendor/bundle/x.md': page('a: b'),
  'vendor/gems/x.md': page('a: b'),
  'vendor/fine.md': page('a: b'),
  'node_modules/x.md': page('a: b'),
  '404.md': page('a: b'),
  'README-x.md': page('a: b'),
  'sub/README-x.md': page('a: b'),
  'a.log': page('a: b'),
  'sub/b.log': page('a: b'),
  'docs/x.md': page('a: b'),
  'sub/docs/x.md': page('a: b'),
  'tmp/x.md': page('a: b'),
  'sub/tmp/x.md': page('a: b'),
  'sub/skip/x.md': page('a: b'),
  'sub/skipper.md': page('a: b'),
  'q/w/deepx.md': page('a: b'),
  'out.md': page('a: b'),
  'sub/out.md': page('a: b'),
  'glob.md': page('a: b'),
  'glXb/x.md': page('a: b'),
  'a/b/c.md': page('a: b'),
  'a/b/d/c.md': page('a: b'),
  'a/b/c2.md': page('a: b'),
  'a/b/d/c2.md': page('a: b'),
  'a/b/d/c3.md': page('a: b'),
  'a/c3.md': page('a: b'),
  'submarine.md': page('a: b'),
  '_pages/p.md': page('a: b'),
  '_pages/_q.md': page('a: b'),
  '.well-known/x.html': page('a: b'),
  '_inc.md': page('a: b'),
  'sub/_inc.md': page('a: b'),
  'lower.md': page('a: b'),
  'emptyfm.md': '---\n---',
  'blank.txt': '---\na: 1\n---\n\n\n   ind\nx\n',
  'dash4.md': '----\nBody\n---\n',
  'redir1.md': page('redirect_from: /old1'),
  'redir2.md': page('redirect_from: [/old2/, old3.html, /old4/x, /old5.json, "/ö d/"]'),
  'redir3.md': page('redirect_to: https://example.com/x'),
  'redir4.md': page('redirect_to: [/a/b]'),
  'redir5.md': page('redirect_from:'),
  '_data/people.yml': 'ann: {name: Ann}\nbob: {name: Bob}\n',
  '_data/list.yml': `
- {name: A, kind: a, n: 2, tags: [t, u], on: true}
- {name: B, kind: b, n: 1, tags: [t]}
- {name: C, kind: a, n: 3, on: false}
- {name: D, n: 10}
`,
  '_data/table.csv': 'a,b\n1,2\n"x, ""y""",z\n',
  '_data/tabs.tsv': 'p\tq\n1\t2\n',
  '_data/json.json': '{"x": [1, "2"]}',
  '_data/sub/deep.yaml': 'k: v',
  '_includes/i.html': '[{{ include.a }}|{{ include.c }}|{{ include.d }}|{{ include.e.ann.name }}]',
  '_includes/outer.html': '({% include i.html a=include.a c="in" %}{{ include.a }})',
  '_includes/assign.html': '{% assign made = "made" %}',
  '_includes/sub/deep.html': 'deep\n',
  'snippets/part.txt': 'part {{ page.title }}',
}

/** The front matter that every snippet's page has. */
export const SNIPPET_FRONT_MATTER = `title: Snip
list: [3, 1, 2]
words: [b, a, C]
dups: [a, b, a]
withnil: [a, null, b]
hash: {a: 1, b: {c: x}}
nested: [[1, 2], {k: v}]
whole: 10.0
wholes: [10.0, 9.5, 11]
deep: [[b, [a]], [a, b]]
yes: yes
float: 1.5
nothing: ~
when: 2023-03-05 07:08:09 +0100
day: 2023-03-05
utc: 2023-03-05T07:08:09Z
text_date: "2023-03-05 07:08"`
