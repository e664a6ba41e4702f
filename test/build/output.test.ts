import { describe, expect, test } from 'vitest'
import { parse } from 'parse5'
import { hashOf } from '../../src/build/policy/script-sources'
import { documentOf } from '../../src/build/output/prerender'
import type { PageData } from '../../src/catalog/page-data'
import { built, plainApp, post } from './blog'
import { all, parseXml, textOf } from './xml'

const config = 'title: "Q & A <1>"\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const nasty = '</script><b>&amp; "x" ]]> 中文'

const feedOf = async (files: Record<string, string>) =>
  parseXml((await built({ '_config.yml': config, ...files })).text('feed.xml'))
const entryTitles = (feed: ReturnType<typeof parseXml>) =>
  all(feed, 'entry').map((entry) => textOf(entry, 'title'))

describe('feed.xml', () => {
  test('is well-formed, whatever stands in a post, and every URL in it is absolute', async () => {
    const feed = await feedOf({
      '_config.yml': `${config}author: {name: "A & B"}\n`,
      '_posts/2024-01-05-a.md': post(
        `title: ${JSON.stringify(nasty)}\ntags: ["<x>&"]\ncategories: [dev]\ncover: /c.svg\nexcerpt: "1 < 2 & 3 \\u0001"`,
        '## Section\n\n[a](/a/ "&") ![c](/c.svg) [b](https://example.com/?a=1&b=2) \u0008',
      ),
      'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const [entry] = all(feed, 'entry')
    const content = textOf(entry!, 'content') ?? ''
    expect(textOf(feed, 'id')).toBe('https://example.org/feed.xml')
    expect(all(feed, 'link').map(({ attributes }) => attributes['href'])).toEqual([
      'https://example.org/feed.xml',
      'https://example.org/',
    ])
    expect(textOf(entry!, 'id')).toBe('https://example.org/a')
    expect([...content.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url)).toEqual([
      'https://example.org/a/',
      'https://example.org/c.svg',
      'https://example.com/?a=1&#x26;b=2'.replace('&#x26;', '&amp;'),
    ])
    expect(all(entry!, 'category').map(({ attributes }) => attributes['term'])).toEqual(['dev', '<x>&'])
    expect(all(entry!, 'media:thumbnail')[0]?.attributes['url']).toBe('https://example.org/c.svg')
  })

  test('says titles so that a reader of HTML shows what the author wrote', async () => {
    const feed = await feedOf({ '_posts/2024-01-05-a.md': post(`title: ${JSON.stringify(nasty)}`) })
    const shown = [textOf(feed, 'title'), ...entryTitles(feed)].map((title) => textOfHtml(title ?? ''))
    expect(shown).toEqual(['Q & A <1>', nasty])
  })

  test('has the ten newest posts, but no draft and nothing hidden', async () => {
    const days = Array.from({ length: 12 }, (_, i) => String(i + 10))
    const feed = await feedOf({
      ...Object.fromEntries(
        days.map((day) => [`_posts/2024-01-${day}-p.md`, post(`title: P${day}\npermalink: /${day}/`)]),
      ),
      '_posts/2024-02-01-hidden.md': post('title: Hidden\nhidden: true'),
    })
    expect(entryTitles(feed)).toEqual(
      days
        .toReversed()
        .slice(0, 10)
        .map((day) => `P${day}`),
    )
  })

  test('dates posts with their offset, and itself by the newest change', async () => {
    const feed = await feedOf({
      '_posts/2024-01-05-a.md': post('title: A\nlast_modified_at: 2024-06-01 10:00:00 +0200'),
      '_posts/2024-02-05-b.md': post('title: B'),
    })
    const [b, a] = all(feed, 'entry')
    expect(textOf(feed, 'updated')).toBe('2024-06-01T10:00:00+02:00')
    expect([textOf(b!, 'published'), textOf(b!, 'updated')]).toEqual([
      '2024-02-05T00:00:00+01:00',
      '2024-02-05T00:00:00+01:00',
    ])
    expect(textOf(a!, 'updated')).toBe('2024-06-01T10:00:00+02:00')
  })

  test('of a blog without a post is a feed, too', async () => {
    const feed = await feedOf({})
    expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(Date.parse(textOf(feed, 'updated') ?? '')).not.toBeNaN()
  })
})

test.each([
  ['/中文 x/', '/%E4%B8%AD%E6%96%87%20x/'],
  ['/a%20b|c/', '/a%20b%7Cc/'],
  ['/100%/', '/100%25/'],
  [String.raw`/\ud83d/`, '/%EF%BF%BD/'],
])('an article at %s is named %s wherever machines read of it', async (permalink, address) => {
  const whole = `https://example.org/%C3%BC${address}`
  const site = await built(
    {
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post(`title: A\npermalink: "${permalink}"\nimage: /图.svg`),
      'old.md': post(`permalink: /old/\nredirect_to: "${permalink}"`),
      '图.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { base: '/ü' },
  )
  const { meta } = site.page(address, 'article')
  expect([meta.canonical, meta.image, meta.markdown]).toEqual([
    whole,
    'https://example.org/%C3%BC/%E5%9B%BE.svg',
    `${whole}index.md`,
  ])
  expect(site.text('sitemap.xml')).toContain(`<loc>${whole}</loc>`)
  expect(site.text('rss.xml')).toContain(`<link>${whole}</link>`)
  expect(site.text('feed.xml')).toContain(`<link href="${whole}"`)
  expect(site.text('feed.json')).toContain(`"url":"${whole}"`)
  expect(site.text('old/index.html')).toContain(`<link rel="canonical" href="${whole}">`)
})

test('sitemap.xml is well-formed and names every page once, with its last change', async () => {
  const { text } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post('title: A\npermalink: "/a&b/"\nredirect_from: /was/'),
    '_posts/2024-01-06-b.md': post('title: B\nlast_modified_at: 2024-06-01'),
    'about.md': post('title: About\npermalink: /about/'),
  })
  const sitemap = parseXml(text('sitemap.xml'))
  expect(sitemap.attributes['xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  const entries = all(sitemap, 'url').map((url) => `${textOf(url, 'loc')} ${textOf(url, 'lastmod') ?? ''}`)
  expect(entries.toSorted()).toEqual([
    'https://example.org/ 2024-06-01T00:00:00+02:00',
    'https://example.org/a&b/ 2024-01-05T00:00:00+01:00',
    'https://example.org/about/ ',
    'https://example.org/archive/ 2024-01-06T00:00:00+01:00',
    'https://example.org/b/ 2024-06-01T00:00:00+02:00',
  ])
})

describe('a redirect page', () => {
  test.each([
    ['redirect_from: /was/', 'was/index.html', '/a/'],
    ['redirect_from: /was.html', 'was.html', '/a/'],
    ['redirect_from: [was]', 'was.html', '/a/'],
    ['redirect_from: /原来/', '原来/index.html', '/a/'],
    ['redirect_to: https://example.com/b', 'a/index.html', 'https://example.com/b'],
    ['redirect_to: /b/?x=1&y="2"', 'a/index.html', '/b/?x=1&y="2"'],
    [`redirect_to: '/"><script>alert(1)</script>'`, 'a/index.html', '/"><script>alert(1)</script>'],
    [`redirect_to: "/'+alert(1)+'"`, 'a/index.html', "/'+alert(1)+'"],
    ['redirect_to: "javascript:alert(1)"', 'a/index.html', '/javascript:alert(1)'],
  ])('for %j leads to where it says, and says no more', async (frontMatter, file, to) => {
    const { text } = await built({
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`),
    })
    const html = text(file)
    expect(elementsOf(html)).toEqual([
      'html',
      'head',
      'meta',
      'meta',
      'title',
      'meta',
      'link',
      'meta',
      'body',
      'a',
      'script',
    ])
    expect(html).toContain('<title>Q &amp; A &lt;1&gt;</title>')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(attributesOf(html, 'a')['href']).toBe(to)
    expect(attributesOf(html, 'link')['href']).toBe(new URL(to, 'https://example.org').href)
    // The script goes where the link does, and is the only one that may run.
    const script = /<script>(.*)<\/script>/.exec(html)?.[1] ?? ''
    expect(html).toContain(`content="default-src 'none'; script-src ${hashOf(script)}; base-uri 'none'"`)
  })
})

test('a payload cannot end the element that it stands in (embedded), and comes out as it went in (fillShell)', async () => {
  const { text } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post(
      `title: ${JSON.stringify(`${nasty}<!--<script>$&`)}\nexcerpt: "</SCRIPT>"`,
      'Body `</script>` $& $1 %lang%',
    ),
  })
  const html = text('a/index.html')
  const payload =
    /<script id="lectern-payload" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  expect(payload).not.toContain('<')
  expect(JSON.parse(payload)).toMatchObject({
    title: `${nasty}<!--<script>$&`,
    excerpt: '</SCRIPT>',
    html: '',
  })
  expect(elementsOf(html).filter((name) => name === 'script')).toHaveLength(2)
  expect(html).toContain('$&amp; $1 %lang%')
})

test('a payload names what its page’s shell was made with: the app, the author’s head, the policy (shellName)', async () => {
  const files = { '_config.yml': config, '_posts/2024-01-05-a.md': post('title: A') }
  const version = async (more: Record<string, string>, app = plainApp) =>
    (await built({ ...files, ...more }, { app })).page('/a/', 'article').version
  const versions = await Promise.all([
    version({}),
    version({}, { ...plainApp, template: `${plainApp.template}<!-- another -->` }),
    version({ '_includes/head/custom.html': '<meta name="x">' }),
    version({ '_includes/head/custom.html': '<meta name="y">' }),
    version({ '_config.yml': `${config}frames: [maps.example]\n` }),
  ])
  expect(new Set(versions).size).toBe(5)
  expect(await version({})).toBe(versions[0])
})

test('a page’s language is no markup (documentOf)', () => {
  const page = {
    kind: 'document',
    lang: '"><b>',
    dir: 'ltr',
    meta: { title: 'A' },
    html: '',
  } as unknown as PageData
  expect(documentOf({ app: plainApp, page, base: '', customHead: '' })).toContain(
    '<html lang="&quot;&gt;&lt;b&gt;">',
  )
})

test('beside an article lies its Markdown with the Liquid done, without front matter', async () => {
  const { text, page } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post('title: A', 'On {{ site.url }}: **bold**.'),
    '_posts/2024-01-06-b.md': post('title: B\npermalink: /b.html'),
  })
  expect(text('a/index.md').trim()).toBe('On https://example.org: **bold**.')
  expect(text('b.md').trim()).toBe('Words.')
  expect(page('/a/', 'article').meta.markdown).toBe('https://example.org/a/index.md')
})

test('what is no page of the site is written as it is', async () => {
  const { text, files } = await built({
    '_config.yml': config,
    'robots.txt': '---\n---\nSitemap: {{ "/sitemap.xml" | absolute_url }}\n',
    'assets/style.css': 'a { color: red }\n',
  })
  expect(text('robots.txt').trim()).toBe('Sitemap: https://example.org/sitemap.xml')
  expect(files).toContain('assets/style.css')
})

test.each(['head/custom.html', 'metadata-hook.html', 'custom-head.html'])(
  'what the blog says in _includes/%s stands in the head of every page',
  async (name) => {
    const { text } = await built({
      '_config.yml': config,
      [`_includes/${name}`]: '<script>visit("{{ site.url }}", "$&")</script>\n',
      '_posts/2024-01-05-a.md': post('title: A'),
    })
    for (const page of ['index.html', 'a/index.html', '404.html', 'archive/index.html'])
      expect(text(page)).toContain('<script>visit("https://example.org", "$&")</script>\n</head>')
  },
)

test('what is wrong in it is told with its file and line', async () => {
  const { problems } = await built({
    '_config.yml': config,
    '_includes/head/custom.html': '<!-- ours -->\n{% include gone.html %}\n',
    '_posts/2024-01-05-a.md': post('title: A'),
  })
  const places = problems.map(({ file, line }) => `${file}:${line}`)
  expect(places).toEqual(['_includes/head/custom.html:2'])
})

test('a theme’s Sass, which nothing compiles, is no file of the site', async () => {
  const { files } = await built({ '_config.yml': config, 'assets/main.scss': post('', '@import "theme";') })
  expect(files.filter((file) => file.startsWith('assets/'))).toEqual([])
})

test.each([
  ['feed.xml', '<feed/>'],
  ['sitemap.xml', '<urlset/>'],
  ['index.html', '<html>mine</html>'],
])('a file of the author’s own at %s is kept', async (file, mine) => {
  const { text } = await built({ '_config.yml': config, [file]: mine })
  expect(text(file)).toBe(mine)
})

interface Node {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
}

function elementsOf(html: string): string[] {
  return nodesOf(parse(html) as Node)
    .map(({ nodeName }) => nodeName)
    .filter((name) => /^[a-z]/.test(name))
}

function attributesOf(html: string, name: string): Record<string, string> {
  const found = nodesOf(parse(html) as Node).find(({ nodeName }) => nodeName === name)
  return Object.fromEntries((found?.attrs ?? []).map((each) => [each.name, each.value]))
}

function textOfHtml(html: string): string {
  return nodesOf(parse(html) as Node)
    .map(({ value }) => value ?? '')
    .join('')
}
