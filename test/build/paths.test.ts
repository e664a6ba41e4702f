import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { blog, built, filesOf, post, writeFiles } from './blog'
import type { Built } from './blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n'
const a = (frontMatter: string, body = 'Words.') => ({
  '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`, body),
})

// What lies beside the blog, under every name by which an attack asks for it.
const secret = 'SECRET'
const beside = {
  'secret.html': secret,
  'secret.md': `---\ntitle: ${secret}\n---\n\n${secret}\n`,
  'secret.yml': `text: ${secret}\n`,
  'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${secret}</title></svg>`,
}

const attacked = async (files: Record<string, string>, link?: [from: string, to: string]) => {
  const dir = blog({ '_config.yml': config, 'index.md': '---\nlayout: home\n---\n', ...files })
  const parent = path.dirname(dir)
  const more = ['_posts/2024-01-06-secret.md', 'source-2/secret.md']
  writeFiles(parent, { ...beside, ...Object.fromEntries(more.map((name) => [name, beside['secret.md']])) })
  if (link) {
    mkdirSync(path.dirname(path.join(dir, link[0])), { recursive: true })
    symlinkSync(path.join(parent, link[1]), path.join(dir, link[0]))
  }
  const before = filesOf(parent)
  const site = await built(dir, { keepGoing: true })
  return {
    site,
    strangers: filesOf(parent).filter((file) => !before.includes(file) && !file.startsWith('out/')),
  }
}

const told = ({ problems }: Built) =>
  problems.map(
    ({ file, line, rule, remedy }) => `${file}:${line ?? ''} ${rule}${remedy ? '' : ' without a remedy'}`,
  )

const leaks = ({ out, files }: Built) =>
  files.filter((file) => readFileSync(path.join(out, file)).includes(secret))

test.each<[name: string, files: Record<string, string>, told: string[]]>([
  // src/jekyll/liquid/tags/include-tag.ts
  ['include', a('', 'x\n\n{% include ../../secret.html %}'), ['_posts/2024-01-05-a.md:8 liquid/syntax']],
  ['include from the root', a('', '{% include /etc/hostname %}'), ['_posts/2024-01-05-a.md:6 liquid/syntax']],
  [
    'include by a variable',
    a('', '{% assign f = "../../secret.html" %}{% include {{ f }} %}'),
    ['_posts/2024-01-05-a.md:6 liquid/syntax'],
  ],
  [
    'include_relative',
    a('', '{% include_relative ../../secret.md %}'),
    ['_posts/2024-01-05-a.md:6 liquid/syntax'],
  ],
  // src/jekyll/liquid/tags/link-tags.ts
  // src/jekyll/liquid/tags.ts: tags of Liquid's own that read files
  ['render', a('', '{% render "../secret.html" %}'), ['_posts/2024-01-05-a.md:6 liquid/unknown-tag']],
  ['layout', a('', '{% layout "../secret.html" %}'), ['_posts/2024-01-05-a.md:6 liquid/unknown-tag']],
  ['block', a('', '{% block x %}{% endblock %}'), ['_posts/2024-01-05-a.md:6 liquid/unknown-tag']],
  ['link', a('', '{% link ../secret.md %}'), ['_posts/2024-01-05-a.md:6 liquid/unknown-link']],
  [
    'post_url',
    a('', '{% post_url ../../_posts/2024-01-06-secret %}'),
    ['_posts/2024-01-05-a.md:6 liquid/unknown-link'],
  ],
  // src/build/images/site-path.ts
  ['cover', a('cover: ../secret.svg\nimage: /../secret.svg'), []],
  ['picture', a('', '![x](../../../secret.svg) ![y](/%2e%2e/secret.svg)'), []],
  ['header picture', a('article_header: { type: cover, image: { src: /../../secret.svg } }'), []],
])('%s: nothing beside the blog is read', async (_, files, expected) => {
  const { site } = await attacked(files)
  expect(told(site)).toEqual(expected)
  expect(leaks(site)).toEqual([])
})

// src/jekyll/walk.ts, src/jekyll/data-files.ts, src/jekyll/liquid/tags/include-tag.ts
test.each<[name: string, link: [from: string, to: string], rule: string]>([
  ['a page', ['about.md', 'secret.md'], 'about.md: file/symlink'],
  ['a post', ['_posts/2024-01-07-b.md', 'secret.md'], '_posts/2024-01-07-b.md: file/symlink'],
  ['the folder of posts', ['_posts', '_posts'], '_posts: file/symlink'],
  ['a collection', ['_cn', '_posts'], '_cn: file/symlink'],
  ['a picture', ['assets/x.svg', 'secret.svg'], 'assets/x.svg: file/symlink'],
  ['a folder of files', ['assets', '.'], 'assets: file/symlink'],
  ['a data file', ['_data/x.yml', 'secret.yml'], '_data/x.yml: file/symlink'],
  ['the folder of data', ['_data', '.'], '_data: file/symlink'],
  ['a folder called almost like the blog (leadsOut)', ['notes', 'source-2'], 'notes: file/symlink'],
])('%s that is a symbolic link out of the blog is not followed', async (_, link, rule) => {
  const files = {
    '_config.yml': `${config}collections: { cn: { output: true } }\n`,
    'page.md': '---\n---\n\n{{ site.data.x.text }} {{ site.data.secret.text }}\n',
  }
  const { site } = await attacked(files, link)
  expect(told(site)).toContain(rule)
  expect(leaks(site)).toEqual([])
})

test('an include that is a symbolic link out of the blog is not read', async () => {
  const { site } = await attacked(a('', '{% include x.html %}'), ['_includes/x.html', 'secret.html'])
  expect(told(site)).toEqual(['_posts/2024-01-05-a.md:6 liquid/syntax'])
  expect(leaks(site)).toEqual([])
})

// src/jekyll/permalink.ts, src/jekyll/redirects.ts; for all of them see write.test.ts, too
test.each<[frontMatter: string, page: string, told: string[]]>([
  ['permalink: /../../out-a/', 'out-a/index.html', []],
  ['permalink: ../b/', 'b/index.html', []],
  ['permalink: /%2e%2e/.%2E/c/', 'c/index.html', []],
  ['permalink: /x/..%2f..%2Fd/', 'x/d/index.html', []],
  ['permalink: https://evil.example/f/', 'https:/evil.example/f/index.html', []],
  ['slug: ../../g', '..-..-g/index.html', []],
  ['categories: [.., "%2e%2e"]\npermalink: /:categories/h/', '%2e%2e/h/index.html', []],
  ['tags: ["../../m", ".."]', 'tags/m/index.html', []],
  ['series: ../../n', 'series/n/index.html', []],
  ['lang: ../../o', 'a/index.html', []],
  ['redirect_from: /../i/', 'a/index.html', ['_posts/2024-01-05-a.md: front-matter/type']],
  ['redirect_from: /%2e%2e/j/', 'a/index.html', ['_posts/2024-01-05-a.md: front-matter/type']],
  ['redirect_from: //evil.example/k/', 'a/index.html', ['_posts/2024-01-05-a.md: front-matter/type']],
  ['redirect_from: "/..\\\\..\\\\l/"', 'a/index.html', ['_posts/2024-01-05-a.md: front-matter/type']],
  ['redirect_from: "javascript:alert(1)"', 'javascript:alert(1).html', []],
])('%s: nothing is written outside the site', async (frontMatter, page, expected) => {
  const { site, strangers } = await attacked(a(frontMatter))
  expect(strangers).toEqual([])
  expect(site.files).toContain(page)
  expect(told(site)).toEqual(expected)
})
