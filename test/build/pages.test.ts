import { describe, expect, test } from 'vitest'
import { built, post } from './blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'

/** Posts p1 … pn, a day apart, p1 the oldest. */
function posts(count: number, frontMatter = ''): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `_posts/2024-01-${String(i + 1).padStart(2, '0')}-p${i + 1}.md`,
      post(`title: P${i + 1}\n${frontMatter}`),
    ]),
  )
}

const titles = (cards: { title: string }[]) => cards.map(({ title }) => title).join(' ')
const places = (links: { title: string; url: string }[]) => links.map(({ title, url }) => `${title} ${url}`)

test.each<[name: string, text: string]>([
  ['a file of the author’s', 'A file.\n'],
  ['a page without extension', '---\ntitle: Page\n---\nA file.\n'],
])('where %s has the name of a folder that Lectern would make, there is none', async (_, text) => {
  const names = ['archive', 'categories', 'search', 'series', 'tags']
  const { files, problems } = await built({
    '_config.yml': config,
    ...posts(3, 'categories: [dev]\ntags: [go]\nseries: basics'),
    ...Object.fromEntries(names.map((name) => [name, text])),
  })
  expect(problems).toEqual([])
  expect(files).toEqual(expect.arrayContaining([...names, 'index.html', 'p1/index.html', 'find/index.html']))
  expect(files.filter((file) => names.includes(file.split('/')[0] ?? ''))).toEqual(names)
})

test('a small blog has these files, and no more', async () => {
  const { files, problems } = await built({
    '_config.yml': config,
    '_posts/2024-01-02-a.md': post('title: A\ncategories: [dev]\ntags: [go]\nseries: basics'),
    'about.md': post('title: About\npermalink: /about/'),
    'assets/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  expect(problems).toEqual([])
  expect(files.filter((file) => !file.startsWith('pagefind/'))).toEqual([
    '404.html',
    '404.json',
    '_app/index.js',
    '_headers',
    'a/index.html',
    'a/index.json',
    'a/index.md',
    'about/index.html',
    'about/index.json',
    'archive/index.html',
    'archive/index.json',
    'assets/a.svg',
    'categories/dev/index.html',
    'categories/dev/index.json',
    'categories/index.html',
    'categories/index.json',
    'favicon.svg',
    'feed.json',
    'feed.xml',
    'index.html',
    'index.json',
    'llms.txt',
    'manifest.webmanifest',
    'robots.txt',
    'rss.xml',
    'search/index.html',
    'search/index.json',
    'search/opensearch.xml',
    'series/basics/index.html',
    'series/basics/index.json',
    'series/index.html',
    'series/index.json',
    'sitemap.xml',
    'tags/go/index.html',
    'tags/go/index.json',
    'tags/index.html',
    'tags/index.json',
  ])
})

test('a blog without a post has a home, and a page for addresses that lead nowhere', async () => {
  const { page, files } = await built({ '_config.yml': config })
  expect(page('/', 'list').cards).toEqual([])
  expect(files).toContain('404.html')
})

describe('lists', () => {
  test('home has the newest twelve, the rest is on pages behind it', async () => {
    const { page, files } = await built({ '_config.yml': config, ...posts(25) })
    const [home, second, third] = ['/', '/page2/', '/page3/'].map((url) => page(url, 'list'))
    expect(titles(home!.cards)).toBe('P25 P24 P23 P22 P21 P20 P19 P18 P17 P16 P15 P14')
    expect([home?.pagination.newer, home?.pagination.older]).toEqual([undefined, '/page2/'])
    expect([second?.cards.length, second?.pagination.newer]).toEqual([12, '/'])
    expect([titles(third!.cards), third?.pagination.older]).toEqual(['P1', undefined])
    expect(third?.meta.canonical).toBe('https://example.org/page3/')
    expect(files).not.toContain('page4/index.html')
  })

  test('a term shows how many articles it has, in pages of twelve; a series begins with its first part', async () => {
    const { page } = await built({ '_config.yml': config, ...posts(13, 'tags: [go]\nseries: go-basics') })
    const [tag, older] = [page('/tags/go/', 'taxonomy'), page('/tags/go/page2/', 'taxonomy')]
    expect([tag.title, tag.count, tag.cards[0]?.title]).toEqual(['go', 13, 'P13'])
    expect([older.count, titles(older.cards)]).toEqual([13, 'P1'])
    const series = page('/series/go-basics/', 'taxonomy')
    expect([series.title, series.cards[0]?.title]).toEqual(['Go Basics', 'P1'])
  })

  test('an index of terms counts the articles that lists show', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts(2, 'tags: [go, C++]'),
      '_posts/2024-02-01-c.md': post('title: C\ntags: [C]'),
      '_posts/2024-02-02-hidden.md': post('title: H\ntags: [go, secret]\nhidden: true'),
    })
    expect(page('/tags/', 'terms').terms).toEqual([
      { title: 'C', url: '/tags/c/', count: 1 },
      { title: 'C++', url: '/tags/c-2/', count: 2 },
      { title: 'go', url: '/tags/go/', count: 2 },
    ])
  })

  test('the archive has a year for each, by the site’s clock', async () => {
    const { page } = await built({
      '_config.yml': config,
      '_posts/2023-12-31-late.md': post('title: Late\ndate: 2023-12-31 23:30:00 +0000'),
      '_posts/2023-12-31-early.md': post('title: Early\ndate: 2023-12-31 22:30:00 +0000'),
    })
    const years = page('/archive/', 'archive').years
    expect(years.map(({ year, entries }) => [year, titles(entries), entries[0]?.date.text])).toEqual([
      ['2024', 'Late', 'Jan 1'],
      ['2023', 'Early', 'Dec 31'],
    ])
  })

  test('the page for addresses that lead nowhere offers the newest articles, and search engines leave it alone', async () => {
    const { page, text } = await built({ '_config.yml': config, ...posts(8) })
    const lost = page('/404.html', 'not-found')
    expect(titles(lost.cards)).toBe('P8 P7 P6 P5 P4 P3')
    expect(lost.meta.noindex).toBe(true)
    expect(text('sitemap.xml')).not.toContain('404')
  })

  test('it tells the readers of each other language in their words, and where theirs begin', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts(1),
      '_posts/2024-01-02-yi.md': post('title: 一\nlang: zh'),
      '_posts/2024-01-03-un.md': post('title: Un\nlang: fr'),
    })
    expect(page('/404.html', 'not-found').elsewhere).toEqual([
      { lang: 'fr', text: 'Cette page n’est pas ici', home: { title: 'français', url: '/fr/' } },
      { lang: 'zh', text: '没有这个页面', home: { title: '中文', url: '/zh/' } },
    ])
  })
})

test('a hidden post is at its URL, and nowhere else', async () => {
  const { files, text } = await built({
    '_config.yml': config,
    ...posts(2),
    '_posts/2024-01-03-secret.md': post('title: Secret\nhidden: true\ntags: [secret]\ncategories: [secret]'),
  })
  const naming = files.filter((file) => /\.(?:html|json|xml)$/.test(file) && /secret/i.test(text(file)))
  expect(naming.filter((file) => file !== 'sitemap.xml')).toEqual(['secret/index.html', 'secret/index.json'])
})

describe('a page of the author’s own', () => {
  test.each([
    ['layout: tag\ntag: go', '/tags/go/', 'taxonomy'],
    ['layout: category\ncategory: dev', '/categories/dev/', 'taxonomy'],
    ['layout: series\nseries: basics', '/series/basics/', 'taxonomy'],
    ['layout: category\ntaxonomy: dev', '/categories/dev/', 'taxonomy'],
    ['layout: archive', '/archive/', 'archive'],
    ['layout: archives', '/archive/', 'archive'],
    ['layout: posts', '/archive/', 'archive'],
    ['layout: tags', '/tags/', 'terms'],
    ['layout: categories', '/categories/', 'terms'],
  ] as const)('%j stands for %s', async (frontMatter, generated, kind) => {
    const { page, files } = await built({
      '_config.yml': config,
      ...posts(2, 'tags: [go]\ncategories: [dev]\nseries: basics'),
      'own.md': post(`${frontMatter}\ntitle: My own\npermalink: /my/own/`, 'My **words**.'),
    })
    const own = page('/my/own/', kind)
    expect([own.title, own.html]).toEqual(['My own', '<p>My <strong>words</strong>.</p>'])
    expect(files).not.toContain(`${generated.slice(1)}index.html`)
  })

  test.each([
    ['author_profile: true', 'My **words**.', 'document'],
    ['author_profile: false', '{% for one in site.talks %}{{ one.title }}{% endfor %}', 'document'],
    ['author_profile: true', '\n', 'archive'],
    ['', 'My **words**.', 'archive'],
  ] as const)(
    'in the layout `archive` with %j and the text %j is a page of the kind %s',
    async (said, body, kind) => {
      const { page, files } = await built({
        '_config.yml': config,
        ...posts(2),
        'own.md': post(`layout: archive\n${said}\ntitle: My own\npermalink: /my/own/`, body),
      })
      expect(page('/my/own/', kind).title).toBe('My own')
      expect(files.includes('archive/index.html')).toBe(kind === 'document')
    },
  )

  test('for a term has its articles, and everything leads to it by the author’s title', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts(2, 'categories: [dev]'),
      'dev.md': post(
        'layout: category\ncategory: dev\ntitle: Development\ncover: /dev.svg\npermalink: /dev/',
      ),
      'dev.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    expect(titles(page('/dev/', 'taxonomy').cards)).toBe('P2 P1')
    expect(places(page('/p1/', 'article').categories)).toEqual(['Development /dev/'])
    expect(page('/categories/', 'terms').terms).toEqual([
      { title: 'Development', url: '/dev/', count: 2, cover: expect.objectContaining({ src: '/dev.svg' }) },
    ])
  })

  test('in a language without articles exists, too', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts(1),
      'fr/index.md': post('layout: home\nlang: fr\ntitle: Accueil', 'Bonjour.'),
      'fr/archive.md': post('layout: archive\nlang: fr\ntitle: Archives\npermalink: /fr/archive/'),
      'fr/go.md': post('layout: tag\ntag: go\nlang: fr\ntitle: Go\npermalink: /fr/go/'),
    })
    expect([page('/fr/', 'list').title, page('/fr/', 'list').cards]).toEqual(['Accueil', []])
    expect(page('/fr/archive/', 'archive').years).toEqual([])
    expect(page('/fr/go/', 'taxonomy').count).toBe(0)
  })

  test('that jekyll-paginate would fill has cards and pages', async () => {
    const { page } = await built({
      '_config.yml': `${config}paginate: 2\n`,
      ...posts(13),
      'index.html': post(
        'layout: default\ntitle: Home',
        'Hello.\n{% for post in paginator.posts %}{{ post.title }}{% endfor %}{% if paginator.next_page %}Next{% endif %}',
      ),
      'about.html': post('title: About', 'There is `{% raw %}{% for p in paginator.posts %}{% endraw %}`.'),
    })
    const home = page('/', 'list')
    expect([home.title, home.html.trim(), home.cards.length]).toEqual(['Home', 'Hello.', 12])
    expect(page('/page2/', 'list').cards).toHaveLength(1)
    expect(page('/about/', 'document').title).toBe('About')
  })

  test('at a URL that Lectern would take keeps it', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts(1, 'tags: [go]'),
      'index.md': post('title: Welcome'),
      'archive.md': post('title: The shed\npermalink: /archive/'),
      '404.md': post('title: Lost\npermalink: /404.html'),
      'tags/go.md': post('title: The game of Go\npermalink: /tags/go/'),
    })
    expect(page('/', 'document').title).toBe('Welcome')
    expect(page('/en/', 'list').cards).toHaveLength(1)
    expect(page('/archive/', 'document').title).toBe('The shed')
    expect(page('/404.html', 'document').title).toBe('Lost')
    expect(page('/tags/go/', 'document').title).toBe('The game of Go')
    expect(page('/tags/go-tag/', 'taxonomy').count).toBe(1)
  })

  test('may have cards in the middle of its text', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts(3),
      'page.md': post(
        'title: Page\npermalink: /page/',
        'Before.\n\n{% include article-list.html articles=site.posts type="item" limit=2 %}\n\nAfter.',
      ),
    })
    expect(page('/page/', 'document').html.replace(/\n+/g, '')).toBe(
      '<p>Before.</p><ul><li>P3 /p3/</li><li>P2 /p2/</li></ul><p>After.</p>',
    )
  })
})
