import { describe, expect, test } from 'vitest'
import { createLiquid } from '../../src/jekyll/liquid'
import { expandPage, readFiles } from './read-files'

const INCLUDES = {
  '_includes/bad.html': 'one\n{{ x | nofilter }}\n{% endif %}',
  '_includes/self.html': '{% include self.html %}',
  '_includes/divide.html': 'a\n{{ 1 | divided_by: 0 }}',
  '_includes/outer.html': 'a\n{% include nope.html %}',
}

describe('an address is that of the first file of the name (link-tags)', () => {
  const files = {
    '_config.yml': 'permalink: /:path/\ncollections_dir: c\ncollections:\n  cn: { output: true }\n',
    'c/_posts/x/2020-01-02-a.md': '---\n---\n',
    'c/_posts/y/2020-01-01-a.md': '---\n---\n',
    'c/_posts/y/2020-01-02-a.md': '---\n---\n',
    'c/x/_posts/2020-01-03-a.md': '---\n---\n',
    'c/_cn/2020-01-02-cn.md': '---\npermalink: /cn/\n---\n',
    '_posts/a.txt': '',
    'x/2020-01-02-a.txt': '',
    'c/x/2020-01-02-a.txt': '',
    'gone.md': '---\nredirect_to: /there/\n---\n',
  }
  test.each([
    ['post_url x/2020-01-02-a', 'c/_posts/x/2020-01-02-a.md'],
    ['post_url /y/2020-01-02-a', 'c/_posts/y/2020-01-02-a.md'],
    ['post_url 2020-01-02-a', 'c/_posts/x/2020-01-02-a.md'],
    ['post_url 2020-01-03-a', 'c/x/_posts/2020-01-03-a.md'],
    ['post_url c/x/2020-01-03-a', 'c/x/_posts/2020-01-03-a.md'],
    ['post_url 2020-01-02-cn', undefined],
    ['post_url 01-02-a', undefined],
    ['post_url //2020-01-02-a', undefined],
    ['link _posts/x/2020-01-02-a.md', 'c/_posts/x/2020-01-02-a.md'],
    ['link c/_posts/x/2020-01-02-a.md', 'c/_posts/x/2020-01-02-a.md'],
    ['link _cn/2020-01-02-cn.md', 'c/_cn/2020-01-02-cn.md'],
    ['link /x/2020-01-02-a.txt', 'c/x/2020-01-02-a.txt'],
    ['link x/2020-01-02-a.md', undefined],
    ['link gone.md', 'gone.md'],
  ])('%s', async (tag, expected) => {
    const source = await readFiles({ ...files, 'page.md': `---\n---\n{% ${tag} %}` })
    const all = [...source.documents, ...source.unlisted]
    const page = all.find((document) => document.source === 'page.md')!
    const { text } = createLiquid(source, { markdownify: String }).expand(page)
    const urls = new Map([
      ...all.map((each) => [each.source, each.url] as const),
      ...source.statics.map((each) => [each.source, each.path] as const),
    ])
    const linked = text.includes('class="problem"') ? undefined : text
    expect(linked).toBe(expected && urls.get(expected))
  })
})

describe('what fails is a mark in the text and a problem at its line', () => {
  // The body begins in line 4 of the file.
  test.each<[string, string, string[]]>([
    ['an unknown tag', 'a\n{% nope %}b', ['page.md:5 liquid/unknown-tag']],
    ['an unknown block', '{% nope %}a{% endnope %}', ['page.md:4 liquid/unknown-tag']],
    ['an unknown filter', '\n\na {{ "x" | nope }}', ['page.md:6 liquid/unknown-filter']],
    [
      'two of them',
      '{{ "x" | nope }}\n{{ "y" | nopes }}',
      ['page.md:4 liquid/unknown-filter', 'page.md:5 liquid/unknown-filter'],
    ],
    ...['render', 'layout', 'block'].map((name): [string, string, string[]] => [
      `${name}, which would read files (registerTextTags)`,
      `{% ${name} "a" %}`,
      ['page.md:4 liquid/unknown-tag'],
    ]),
    ['an unclosed tag', 'a\n{% if true %}b\n', ['page.md:5 liquid/unclosed']],
    ['an unclosed code', 'a\n{% highlight java %}b\n', ['page.md:5 liquid/unclosed']],
    ['an unclosed raw', 'a\n\n{% raw %}b\n', ['page.md:6 liquid/unclosed']],
    ['an unclosed output', 'a\nb {{ x\nc', ['page.md:5 liquid/unclosed']],
    ['an unclosed delimiter', 'a {% if x\nc', ['page.md:4 liquid/unclosed']],
    ['an end without a beginning', 'a {% endif %}', ['page.md:4 liquid/unknown-tag']],
    ['an unknown include', 'a\n\n{% include nope.html %}', ['page.md:6 liquid/unknown-include']],
    ['an include from outside', '{% include ../secret.html %}', ['page.md:4 liquid/syntax']],
    ['an include without a name', '{% include %}', ['page.md:4 liquid/syntax']],
    ['an include with strange parameters', '{% include bad.html a=b=c %}', ['page.md:4 liquid/syntax']],
    [
      'a mistake in an include',
      '{% include bad.html %}',
      ['_includes/bad.html:2 liquid/unknown-filter', '_includes/bad.html:3 liquid/unknown-tag'],
    ],
    ['a failure in an include', '{% include divide.html %}', ['_includes/divide.html:2 liquid/syntax']],
    ['an include that includes itself', '{% include self.html %}', ['_includes/self.html:1 liquid/syntax']],
    [
      'an unknown include in an include (isOwn)',
      '{% include outer.html %}',
      ['_includes/outer.html:2 liquid/unknown-include'],
    ],
    ['a link to nowhere', 'x\n{% link nope.md %}', ['page.md:5 liquid/unknown-link']],
    ['a post that is not there', '{% post_url 2020-01-01-nope %}', ['page.md:4 liquid/unknown-link']],
    ['a division by zero', 'a\n{{ 1 | divided_by: 0 }}', ['page.md:5 liquid/syntax']],
    ['code without a language', '{% highlight %}x{% endhighlight %}', ['page.md:4 liquid/syntax']],
  ])('%s', async (_, text, expected) => {
    const { text: out, problems } = await expandPage(text, INCLUDES)
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(expected)
    expect(out.match(/<span class="problem">/g)).toHaveLength(expected.length)
    expect(out.split('\n').length).toBeGreaterThanOrEqual(text.trim().split('\n').length)
  })

  test.each([
    ['inside raw', '{% raw %}{{ x | nope }}{% nope %}{% endraw %}', '{{ x | nope }}{% nope %}'],
    ['without markup', 'a { b } % c', 'a { b } % c'],
    ['an undefined variable', 'a{{ nope.deeper }}b', 'ab'],
    ['tags of known plugins', 'a{% seo %}{% feed_meta %}b', 'ab'],
  ])('nothing fails: %s', async (_, text, expected) => {
    const expanded = await expandPage(text)
    expect(expanded).toMatchObject({ text: expected, problems: [] })
  })
})

test.each([
  ['an include without a name (readMarkup)', '{% include %}', '`include` needs the name of a file'],
  ['code without a language (match)', '{% highlight %}{% endhighlight %}', '`highlight` needs a language'],
])('%s is told what it lacks', async (_, text, lack) => {
  const { problems } = await expandPage(text)
  expect(problems[0]?.message).toContain(lack)
})

test('`render_with_liquid: false` leaves a text as it is', async () => {
  const text = 'a {{ page.title }} {% nope %}'
  expect(await expandPage(text, {}, 'render_with_liquid: false\n')).toMatchObject({ text, problems: [] })
})

test('code keeps its line numbers and marked lines', async () => {
  const { text } = await expandPage('{% highlight c++ linenos mark_lines="1 2" %}\na < b\n{% endhighlight %}')
  expect(text).toBe(
    '\n<figure class="highlight"><pre><code class="language-c--" data-lang="c++" data-linenos="" data-mark-lines="1 2">a &lt; b</code></pre></figure>\n',
  )
})

test('code in the middle of a line of Markdown has lines of its own, as in Jekyll (codeInMarkdown)', async () => {
  const { text } = await expandPage('* Run {% highlight c %}x{% endhighlight %} now')
  expect(text).toMatch(/^\* Run \n<figure .*<\/figure>\n now$/)
})

describe("TeXt's list of articles", () => {
  const POSTS = {
    '_posts/2020-01-01-a.md': 'a',
    '_posts/2020-01-02-b.md': 'b',
    '_posts/2020-01-03-c.md': 'c',
  }

  test('is a place in the page and a call to be answered', async () => {
    const text =
      "a\n{%- include article-list.html articles=site.posts type='grid' size='md' limit=2 cover_type='background' with_date=true -%}\nb"
    const { text: out, lists, problems } = await expandPage(text, POSTS)
    expect(out).toBe('a\n\n<div data-list="0"></div>\n\nb')
    expect(lists).toEqual([
      {
        urls: ['/2020/01/03/c.html', '/2020/01/02/b.html'],
        type: 'grid',
        size: 'md',
        limit: 2,
        coverType: 'background',
        withDate: true,
        showInfo: false,
        showExcerpt: false,
        groupBy: undefined,
        title: undefined,
      },
    ])
    expect(problems).toEqual([])
  })

  test("gives way to the site's own", async () => {
    const files = { ...POSTS, '_includes/article-list.html': 'own {{ include.articles.size }}' }
    const expanded = await expandPage('{% include article-list.html articles=site.posts %}', files)
    expect(expanded).toMatchObject({ text: 'own 3', lists: [], includes: ['_includes/article-list.html'] })
  })

  test('reverses, and takes nothing for nothing', async () => {
    const { lists } = await expandPage(
      '{% include article-list.html articles=site.posts reverse=true limit=1 %}{% include article-list.html articles=nope %}',
      POSTS,
    )
    expect(lists.map(({ urls }) => urls)).toEqual([['/2020/01/01/a.html'], []])
  })
})

test('a document may show itself and those that show it', async () => {
  const source = await readFiles({
    '_posts/2020-01-01-a.md': 'A {% for p in site.posts %}{{ p.content }}{% endfor %}',
    '_posts/2020-01-02-b.md': 'B {% for p in site.posts %}{{ p.content | size }}{% endfor %}',
  })
  const liquid = createLiquid(source, { markdownify: (text) => text })
  expect(source.documents.map((document) => liquid.expand(document).problems)).toEqual([[], []])
})

// Guard: `isTooDeep` in src/jekyll/liquid.ts.
test('within its own text a document’s text stands as it was written', async () => {
  const { text, problems } = await expandPage('X {{ page.content }}')
  expect([text, problems]).toEqual(['X X {{ page.content }}', []])
})

test('a text within a text within a text stands as it was written (isTooDeep)', async () => {
  const posts = {
    '_posts/2020-01-01-a.md': '---\n---\nA {{ site.posts[1].content }}',
    '_posts/2020-01-02-b.md': '---\n---\nB {{ site.posts[0].content }}',
    '_posts/2020-01-03-c.md': '---\n---\nC {{ 1 }}',
  }
  const { text } = await expandPage('{{ site.posts[2].content | strip_html }}', posts)
  expect(text).toBe('A B C {{ 1 }}')
})

test.each(['content', 'excerpt'])(
  'documents may show the %s of all, and those that of them',
  async (what) => {
    const text = `{% for p in site.posts %}{{ p.${what} }}{% endfor %} end`
    const names = Array.from({ length: 8 }, (_, n) => `_posts/2020-01-0${n + 1}-a.md`)
    const source = await readFiles(Object.fromEntries(names.map((name) => [name, `---\n---\n${text}`])))
    const liquid = createLiquid(source, { markdownify: (markdown) => markdown })
    const texts = source.documents.map((document) => liquid.expand(document))
    expect(texts.flatMap(({ problems }) => problems)).toEqual([])
    expect(texts.every(({ text: shown }) => shown.endsWith(' end'))).toBe(true)
  },
)

// Guards: `limitWork` and `limitFilters` in src/text/liquid/limits.ts. What is deleted must end here in a failure, too, not in a crash.
test.each([
  ['{% for i in (1..20000001) %}x{% endfor %}', 'more than 20 million characters or items'],
  [
    '{% for i in (1..3000) %}{% for j in (1..2000) %}{% assign k = j %}{% endfor %}{% endfor %}{{ 1 }}',
    'more than 5 million steps',
  ],
  [
    `{% assign x = "xxxxxxxx" %}${'{% assign x = x | append: x %}'.repeat(40)}`,
    'more than 20 million characters',
  ],
  [`{{ "x" ${'| jsonify '.repeat(25)}| size }}`, 'more than 20 million characters'],
])('Liquid without an end has one (limitWork, limitFilters, isSpent): %s', async (text, said) => {
  const { problems } = await expandPage(text)
  expect(problems[0]).toMatchObject({ file: 'page.md', line: 4, rule: 'liquid/syntax' })
  expect(problems[0]?.message).toContain(said)
  // It is not tried again and again.
  expect(problems.filter(({ message }) => message.includes('steps')).length).toBeLessThan(2)
})

// Guard: `work` of src/jekyll/liquid.ts.
test('the steps of the texts that a document shows are its own', async () => {
  const loops = '{% for i in (1..3000) %}{% for j in (1..1000) %}{% assign k = j %}{% endfor %}{% endfor %}'
  const shown = Object.fromEntries([1, 2].map((n) => [`_posts/2020-01-0${n}-a.md`, `---\n---\n${loops}`]))
  const { problems } = await expandPage('{{ site.posts[0].content }}{{ site.posts[1].content }}', shown)
  expect(problems[0]?.message).toContain('million steps')
})

// Guards: `RETRIES` of src/jekyll/liquid.ts, `LIMIT` of src/text/liquid/forgiving.ts.
test.each([
  ['{{ 1 | divided_by: 0 }}', 201],
  ['{% nope %}', 200],
])('a text of nothing but mistakes is given up after some hundred: %s', async (mistake, most) => {
  const { text, problems } = await expandPage(`${mistake}\n`.repeat(250))
  expect(problems).toHaveLength(most)
  expect(text).toContain(mistake.slice(3, 8))
})

test('a text that is given up is shown, whatever is in it (parseForgiving)', async () => {
  const { text } = await expandPage(`${'{% nope %}\n'.repeat(210)}{% endraw %} {{ 1 }}`)
  expect(text).toMatch(/endraw.* \{\{ 1 \}\}/)
})

// Guards: `Object.hasOwn` in src/text/liquid/values.ts and src/jekyll/liquid/drops.ts, `OwnNames` in src/text/liquid/run.ts.
test.each([
  '{{ site.data.list | map: "constructor" }}',
  '{{ site.data.list | map: "__proto__" }}',
  '{{ site.data.list[0].constructor }}',
  '{{ "a".constructor }}',
  '{{ page.constructor }}',
  '{{ page.toString }}{{ page.hasOwnProperty }}',
  '{{ site.constructor }}{{ site.toString }}',
  '{{ site.posts[0].constructor.name }}',
  '{% for i in (1..1) %}{{ forloop.constructor }}{% endfor %}',
])('nothing of JavaScript’s own can be read: %s', async (text) => {
  const files = { '_data/list.yml': '- a: b\n', '_posts/2020-01-01-a.md': 'a' }
  expect(await expandPage(`|${text}|`, files)).toMatchObject({ text: '||', problems: [] })
})

test('a page may say the path that it has (SAID_BY_PAGES)', async () => {
  expect((await expandPage('{{ page.path }}', {}, 'path: elsewhere\n')).text).toBe('elsewhere')
})

test('what JavaScript’s objects have, too, can be said in front matter', async () => {
  expect((await expandPage('{{ page.constructor }}', {}, 'constructor: Ann\n')).text).toBe('Ann')
  const tagged = { '_posts/2020-01-01-a.md': '---\ntags: [constructor]\n---\n' }
  expect((await expandPage('{{ site.tags.constructor[0].title }}', tagged)).text).toBe('A')
})

test('of a mistake that is long its beginning is told (shortened)', async () => {
  const { problems } = await expandPage(`{{ "${'long'.repeat(100)}" | divided_by: 0 }}`)
  expect(problems[0]?.message).toMatch(/; received \{\{ "(?:long){49}…\.$/)
})

test('a post in JSON has its neighbours, but not theirs, which have it in turn (toJson)', async () => {
  const posts = {
    '_posts/2020-01-01-a.md': 'a',
    '_posts/2020-01-02-b.md': 'b',
    '_posts/2020-01-03-c.md': 'c',
  }
  const { text, problems } = await expandPage('{{ site.posts[1] | jsonify }}', posts)
  expect(problems).toEqual([])
  expect(JSON.parse(text)).toMatchObject({
    title: 'B',
    previous: { title: 'A', next: null, previous: null },
    next: { title: 'C', next: null, previous: null },
  })
  expect(text).not.toContain('"output"')
})

test('the content and excerpt of another document are HTML', async () => {
  const files = { '_posts/2020-01-01-a.md': '---\nexcerpt_separator: ~~\n---\nA {{ site.posts.size }}~~ B' }
  const { text } = await expandPage('{{ site.posts.first.content }}|{{ site.posts.first.excerpt }}', files)
  expect(text).toBe('<p>A 1~~ B</p>|<p>A 1</p>')
})
