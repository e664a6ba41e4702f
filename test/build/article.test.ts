import { describe, expect, test } from 'vitest'
import { built, post } from './blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const at = (link: { title: string; url: string } | undefined) => link && `${link.title} ${link.url}`

/** The payload of the article `/a/` with that front matter, in a blog with further files. */
async function article(frontMatter: string, files: Record<string, string> = {}) {
  const { page } = await built({
    '_config.yml': config,
    ...files,
    '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`),
  })
  return page('/a/', 'article')
}

test('other sites are told its `description` and the `path` of its `image`, as by jekyll-seo-tag', async () => {
  const { meta } = await article('excerpt: Short\ndescription: In full\nimage: {path: /i.svg, alt: I}')
  expect([meta.description, meta.image]).toEqual(['In full', 'https://example.org/i.svg'])
})

describe('what an article says of itself', () => {
  test.each([
    [
      'its date, by the site’s clock',
      'date: 2024-01-05 23:30:00 +0000',
      { date: { text: 'January 6, 2024' } },
    ],
    ['no date', 'show_date: false', { date: undefined }],
    [
      'when it was changed',
      'last_modified_at: 2024-03-01',
      { modified: { iso: '2024-03-01T00:00:00+01:00', text: 'March 1, 2024' } },
    ],
    ['nothing of a change where there was none', '', { modified: undefined }],
    ['its number', 'article_num: 12', { number: 12 }],
    ['no number that is none', 'article_num: twelve', { number: undefined }],
    ['its excerpt', 'excerpt: "Short  and\\n good"', { excerpt: 'Short and good' }],
    ['its words’ beginning without one', '', { excerpt: 'Words.' }],
    ['a subtitle', 'subtitle: Below', { subtitle: 'Below' }],
    ['its language', 'lang: zh', { lang: 'zh', dir: 'ltr', date: { text: '2024年1月5日' } }],
    ['and the direction that it is read in', 'lang: ar', { lang: 'ar', dir: 'rtl' }],
    ['no tags', 'tags: [x]\nshow_tags: false', { tags: [] }],
    ['that it wants all the width', 'full_width: true', { fullWidth: true }],
    [
      'that the site’s header and footer are out',
      'header: false\nfooter: false',
      { shell: { showHeader: false, showFooter: false } },
    ],
  ])('%s', async (_, frontMatter, expected) => {
    const absent = { date: undefined, modified: undefined, number: undefined }
    expect({ ...absent, ...(await article(frontMatter)) }).toMatchObject(expected)
  })

  test.each([
    ['its own licence', 'license: CC-BY-4.0', '', 'CC BY 4.0 https://creativecommons.org/licenses/by/4.0/'],
    [
      'another of that family',
      'license: CC-BY-NC-SA-3.0',
      '',
      'CC BY NC SA 3.0 https://creativecommons.org/licenses/by-nc-sa/3.0/',
    ],
    [
      'the site’s where it says so',
      'license: true',
      'license: CC-BY-SA-4.0',
      'CC BY SA 4.0 https://creativecommons.org/licenses/by-sa/4.0/',
    ],
    ['none although the site has one', 'license: false', 'license: CC-BY-SA-4.0', undefined],
    ['none that nobody can look up', 'license: Mine-1.0', '', undefined],
    ['one out of _data/licenses.yml', 'license: WTFPL', '', 'Do what you want https://example.org/wtfpl'],
  ])('%s', async (_, frontMatter, site, expected) => {
    const { license } = await article(frontMatter, {
      '_config.yml': `${config}${site}\n`,
      '_data/licenses.yml': 'WTFPL:\n  name: Do what you want\n  url: https://example.org/wtfpl\n',
    })
    expect(at(license)).toBe(expected)
  })

  test.each([
    [
      'show_edit_on_github: true',
      'repository: me/blog',
      'https://github.com/me/blog/edit/main/_posts/2024-01-05-a.md',
    ],
    [
      'show_edit_on_github: true',
      'repository: me/blog\nrepository_tree: next',
      'https://github.com/me/blog/edit/next/_posts/2024-01-05-a.md',
    ],
    ['show_edit_on_github: true', '', undefined],
    ['', 'repository: me/blog', undefined],
  ])('with %j and %j it is edited at %s', async (frontMatter, site, expected) => {
    const { edit } = await article(frontMatter, { '_config.yml': `${config}${site}\n` })
    expect(edit).toBe(expected)
  })

  test.each([
    [
      'author: ann\nshow_author_profile: true',
      {
        name: 'Ann Lee',
        bio: 'Writes.',
        avatar: '/ann.svg',
        links: [{ title: 'GitHub', url: 'https://github.com/ann' }],
      },
    ],
    [
      'author: ann',
      {
        name: 'Ann Lee',
        avatar: '/ann.svg',
        links: [{ title: 'GitHub', url: 'https://github.com/ann' }],
      },
    ],
    ['author: Somebody Else', { name: 'Somebody Else', links: [] }],
    // As jekyll-import writes it, with an address that is nobody's to see.
    [
      'author: { login: bo, email: bo@example.org, display_name: Allen Bo, first_name: "", last_name: "" }',
      { name: 'Allen Bo', links: [] },
    ],
    ['author: { name: A. Bo, display_name: Allen Bo }', { name: 'A. Bo', links: [] }],
    ['', { name: 'The Site', links: [{ title: 'Email', url: 'mailto:site@example.org' }] }],
  ])('with %j it is by %j', async (frontMatter, expected) => {
    const { author } = await article(frontMatter, {
      '_config.yml': `${config}author: {name: The Site, email: site@example.org}\n`,
      '_data/authors.yml': 'ann: {name: Ann Lee, bio: Writes., avatar: /ann.svg, github: ann}\n',
    })
    expect(author).toEqual(expected)
  })

  test.each([
    ['wechat: true', 'Words.', '', '/assets/wechat-QR-code.svg'],
    ['wechat: true', 'Words.', 'wechat: /me.svg\n', '/me.svg'],
    ['wechat: true', '![](https://example.org/assets/wechat-QR-code.svg)', '', undefined],
    ['wechat: false', 'Words.', '', undefined],
    ['', 'Words.', 'wechat: /me.svg\n', undefined],
  ])('with %j over %j, and %j for the site, the picture of its account is %j', async (...row) => {
    const [frontMatter, text, site, expected] = row
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"/>'
    const { page } = await built({
      '_config.yml': config + site,
      'assets/wechat-QR-code.svg': drawing,
      'me.svg': drawing,
      '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`, text),
    })
    const { wechat } = page('/a/', 'article')
    expect(wechat).toEqual(expected && { src: expected, width: 9, height: 5 })
  })

  test('who made its cover', async () => {
    const { credit } = await article('cover: /c.svg', {
      'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '_data/images.yml': '/c.svg: {author: Ann, license: CC0, url: https://example.org/c}\n',
    })
    expect(credit).toEqual({ author: 'Ann', license: 'CC0', url: 'https://example.org/c' })
  })

  test('the addresses of a credit run no script (creditOf)', async () => {
    const { credit } = await article('cover: /c.svg', {
      'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '_data/images.yml':
        '/c.svg: { author: Ann, url: "javascript:run()", license_url: "javascript:run()" }\n',
    })
    expect(credit).toEqual({ author: 'Ann', url: '#', licenseUrl: '#' })
  })

  test('who made the pictures in its text, for the light box', async () => {
    const { page } = await built({
      '_config.yml': `${config}baseurl: /sub\n`,
      'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      // What cannot be measured has a maker all the same.
      'e.svg': 'no drawing',
      '_data/images.yml': '/c.svg: {author: Ann & Bea, license: CC0}\n/e.svg: {author: Eve}\n',
      '_posts/2024-01-05-a.md': post(
        'title: A',
        '![C](/c.svg) ![C](/c.svg?a=1&b=2) ![E](/e.svg) ![D](/d.svg)',
      ),
    })
    const pictures = page('/a/', 'article').html.match(/<img[^>]*>/g) ?? []
    const annAndBea = '{&quot;author&quot;:&quot;Ann &amp; Bea&quot;,&quot;license&quot;:&quot;CC0&quot;}'
    expect(pictures.map((tag) => /data-credit="([^"]*)"/.exec(tag)?.[1])).toEqual([
      annAndBea,
      annAndBea,
      '{&quot;author&quot;:&quot;Eve&quot;}',
      undefined,
    ])
  })

  test.each([
    ['', undefined],
    ['lightbox: true', undefined],
    ['lightbox: false', false],
  ])('with %j its pictures can be opened: %j', async (frontMatter, expected) => {
    expect((await article(frontMatter)).lightBox).toBe(expected)
  })
})

describe('where an article leads', () => {
  const parts = {
    '_posts/2024-01-01-one.md': post('title: One\nseries: go_basics'),
    '_posts/2024-01-02-aside.md': post('title: Aside'),
    '_posts/2024-01-03-two.md': post('title: Two\nseries: go_basics'),
    '_posts/2024-01-04-after.md': post('title: After'),
  }

  test('of several series it is part of each, and leads on in the first', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...parts,
      '_posts/2024-01-05-both.md': post('title: Both\nseries: [more, go_basics]'),
      '_posts/2024-01-06-last.md': post('title: Last\nseries: [more]'),
    })
    const both = page('/both/', 'article')
    expect([both.series?.url, both.series?.count]).toEqual(['/series/more/', 2])
    expect([at(both.older), at(both.newer)]).toEqual(['After /after/', 'Last /last/'])
    expect(page('/two/', 'article').series?.count).toBe(3)
    expect(page('/series/go-basics/', 'taxonomy').cards.map(({ url }) => url)).toContain('/both/')
  })

  test('from part to part of its series, and on by date at the end', async () => {
    const { page } = await built({ '_config.yml': config, ...parts })
    const [one, two] = [page('/one/', 'article'), page('/two/', 'article')]
    expect([at(one.older), at(one.newer)]).toEqual([undefined, 'Two /two/'])
    expect([at(two.older), at(two.newer)]).toEqual(['One /one/', 'After /after/'])
    expect(two.series).toEqual({
      title: 'Go Basics',
      url: '/series/go-basics/',
      part: 2,
      count: 2,
      first: 1,
      parts: [
        { title: 'One', url: '/one/', current: false },
        { title: 'Two', url: '/two/', current: true },
      ],
    })
    expect(page('/aside/', 'article').series).toBeUndefined()
  })

  test('along the menu beside it, where it has one', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...parts,
      '_posts/2024-01-05-a.md': post('title: A\nsidebar: {nav: docs}'),
      '_data/navigation.yml':
        'docs:\n  - title: Guide\n    children:\n      - {title: After, url: /after/}\n      - {title: A, url: /a/}\n      - {title: One, url: /one/}\n',
    })
    const a = page('/a/', 'article')
    expect([at(a.older), at(a.newer)]).toEqual(['After /after/', 'One /one/'])
    expect(a.sidebar[0]?.children.map(({ title, current }) => [title, current])).toEqual([
      ['After', false],
      ['A', true],
      ['One', false],
    ])
  })
})

test.each(['header', 'main'])('the menu above it is `%s` of the navigation', async (key) => {
  const { shell } = await article('', { '_data/navigation.yml': `${key}: [{title: About, url: /about/}]` })
  expect(shell.nav.map(at)).toEqual(['About /about/'])
})

describe('the contents beside it', () => {
  test.each([
    ['aside: {toc: true}', ['First', 'Second']],
    ['', []],
  ])('%j', async (frontMatter, expected) => {
    const { page } = await built({
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post(frontMatter, '## First\n\n### Below\n\n## Second'),
    })
    expect(page('/a/', 'article').contents.map(({ html }) => html)).toEqual(expected)
  })
})

describe('in two languages', () => {
  const bilingual = {
    '_config.yml': `${config}lang: en\ncollections: {cn: {output: true, permalink: '/cn/:title/'}}\ndefaults:\n  - {scope: {type: cn}, values: {layout: article, lang: zh}}\n`,
    '_posts/2024-01-01-grpc.md': post('title: gRPC\ntags: [go]\ncategories: [dev]'),
    '_posts/2024-01-02-only.md': post('title: Only here'),
    '_cn/grpc.md': post('title: 微服务\ndate: 2024-02-01\ntags: [go]'),
    'cn/index.md': post('layout: home\nlang: zh\ntitle: 首页'),
    'about.md': post('title: About\npermalink: /about/'),
    'cn/about.md': post('title: 关于\nlang: zh\npermalink: /cn/about/'),
  }
  test.each([
    ['/grpc/', 'article', '/cn/grpc/'],
    ['/cn/grpc/', 'article', '/grpc/'],
    ['/only/', 'article', undefined],
    ['/', 'list', '/cn/'],
    ['/cn/', 'list', '/'],
    ['/tags/go/', 'taxonomy', '/cn/tags/go/'],
    ['/tags/', 'terms', '/cn/tags/'],
    ['/categories/dev/', 'taxonomy', undefined],
    ['/archive/', 'archive', '/cn/archive/'],
    ['/about/', 'document', '/cn/about/'],
    ['/cn/about/', 'document', '/about/'],
  ] as const)('from %s the switch leads to the other language’s %s at %s', async (url, kind, expected) => {
    const { page } = await built(bilingual)
    const { shell, meta, lang } = page(url, kind)
    const [current, switched] = [true, false].map((is) => shell.languages.find((each) => each.current === is))
    expect([current?.lang, current?.url, switched?.url]).toEqual([lang, url, expected])
    const named = meta.alternates.map((each) => [each.lang, each.url.replace('https://example.org', '')])
    const other = { en: 'zh', zh: 'en' }[lang]
    const usual = lang === 'en' ? url : expected
    expect(named).toEqual(
      expected
        ? [
            [lang, url],
            [other, expected],
            ['x-default', usual],
          ]
        : [],
    )
  })

  test('two names of one language are one language', async () => {
    const { page } = await built({
      ...bilingual,
      '_cn/grpc.md': post('title: 微服务\ndate: 2024-02-01\nlang: zh-Hans'),
      '_cn/second.md': post('title: 二\ndate: 2024-02-02\nlang: zh-CN'),
    })
    expect(page('/grpc/', 'article').shell.languages.map(({ lang, url }) => [lang, url])).toEqual([
      ['en', '/grpc/'],
      ['zh', '/cn/grpc/'],
    ])
    expect(page('/cn/', 'list').cards.map(({ title }) => title)).toEqual(['二', '微服务'])
  })

  test('a hidden translation is not offered, and leads back', async () => {
    const { page } = await built({
      ...bilingual,
      '_cn/grpc.md': post('title: 微服务\ndate: 2024-02-01\nhidden: true'),
      'cn/about.md': post('title: 关于\nlang: zh\npermalink: /cn/about/\nhidden: true'),
      '_cn/else.md': post('title: 别的\ndate: 2024-02-02'),
    })
    const offered = (url: string, kind: 'article' | 'document') =>
      page(url, kind).shell.languages.find(({ current }) => !current)?.url
    expect(offered('/grpc/', 'article')).toBeUndefined()
    expect(page('/grpc/', 'article').meta.alternates).toEqual([])
    expect(offered('/about/', 'document')).toBeUndefined()
    expect(offered('/cn/grpc/', 'article')).toBe('/grpc/')
  })

  test('each language has its own home, menu and words', async () => {
    const { page } = await built(bilingual)
    const chinese = page('/cn/grpc/', 'article')
    expect(chinese.shell.home).toBe('/cn/')
    expect(new Set(chinese.shell.nav.map(at))).toEqual(new Set(['归档 /cn/archive/', '标签 /cn/tags/']))
    expect(chinese.tags.map(at)).toEqual(['go /cn/tags/go/'])
    expect(page('/cn/', 'list').cards.map(({ title }) => title)).toEqual(['微服务'])
    expect(page('/', 'list').cards.map(({ title }) => title)).toEqual(['Only here', 'gRPC'])
  })

  test('a blog in one language has no switch', async () => {
    expect((await article('')).shell.languages).toEqual([])
  })
})

describe('under a base', () => {
  const files = {
    '_config.yml': `${config}baseurl: /blog\n`,
    '_posts/2024-01-04-old.md': post('title: Old', 'x'),
    '_posts/2024-01-05-a.md': post(
      'title: A\ntags: [go]\ncover: /c.svg\nredirect_from: /was/',
      '[about](/about/) ![c](/c.svg) [out](https://example.com/)',
    ),
    'about.md': post('title: About\npermalink: /about/'),
    'c.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }
  test.each([
    [undefined, '/blog'],
    ['/sub/', '/sub'],
    ['sub', '/sub'],
    ['/', ''],
  ])('--base %s gives links below «%s», files where they were', async (base, expected) => {
    const { page, text } = await built(files, { base })
    const a = page('/a/', 'article')
    expect([a.url, a.shell.home, a.older?.url, a.tags[0]?.url]).toEqual(
      ['/a/', '/', '/old/', '/tags/go/'].map((url) => expected + url),
    )
    expect(a.html).toContain(`href="${expected}/about/"`)
    expect(a.html).toContain(`src="${expected}/c.svg"`)
    expect(a.html).toContain('href="https://example.com/"')
    expect(a.meta.canonical).toBe(`https://example.org${expected}/a/`)
    expect(page('/', 'list').cards[0]?.cover?.src).toBe(`${expected}/c.svg`)
    expect(text('a/index.html')).toContain(`src="${expected}/_app/index.js"`)
    expect(text('was/index.html')).toContain(`<a href="${expected}/a/">`)
    expect(text('feed.xml')).toContain(`<link href="https://example.org${expected}/a/"`)
    expect(text('sitemap.xml')).toContain(`<loc>https://example.org${expected}/a/</loc>`)
  })
})
