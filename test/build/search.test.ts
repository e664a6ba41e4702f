import { describe, expect, test } from 'vitest'
import { commonWords, countWords } from '../../src/build/search/vocabulary'
import { indexedHtml } from '../../src/build/search/indexed-html'
import { built, post } from './blog'

const config = 'title: A blog\nurl: https://example.org\n'
const record = {
  url: '/a/',
  lang: 'zh',
  title: '恢复快照 & <co>',
  date: '2020-01-02T00:00:00Z',
  meta: { excerpt: '摘要文字', tags: '' },
  filters: { language: ['zh'], category: [], tag: ['a:b, "c"'], series: [], year: ['2020'] },
}

describe('what is indexed', () => {
  const html = indexedHtml({
    ...record,
    html: '<h2 id="备份快照">备份快照</h2><p title="恢复>快照">恢复<b>快照</b></p>',
  })
  test.each([
    [
      'words of the text stand apart, attributes are left alone',
      '<h2 id="备份快照">备份 快照</h2><p title="恢复>快照">',
    ],
    ['a title is not markup', 'data-pagefind-meta="title[content]" content="恢复 快照 &amp; &lt;co&gt;"'],
    ['a filter keeps its value', 'data-pagefind-filter="tag[content]" content="a:b, &quot;c&quot;"'],
    ['a date is a number to sort by', 'data-pagefind-sort="date[content]" content="1577923200000"'],
  ])('%s', (_, part) => {
    expect(html).toContain(part)
  })
  test('nothing is said of what is empty', () => {
    expect(html).not.toContain('tags[content]')
  })
})

test('words are those of titles, terms and headings, the most frequent first', () => {
  const facts = { ...record, title: 'Leases and locks' }
  const page = '<head></head><h2>Why <code>leases</code> expire</h2><p>Prose</p>'
  const counts = countWords([{ facts, page }])
  const others = countWords([{ facts: { ...record, title: 'More leases' }, page: '' }])
  expect(commonWords([counts, others])).toEqual(['leases', 'locks', 'expire', 'more'])
})

describe('a site', () => {
  const posts = {
    '_posts/2020-01-01-a.md': post('title: A\ntags: [go, c++]'),
    '_posts/2020-01-02-b.md': post('title: B\nhidden: true'),
    '_drafts/c.md': post('title: C'),
  }
  test('finds what its lists show: neither hidden articles nor drafts', async () => {
    const { files } = await built({ '_config.yml': config, ...posts }, { drafts: true })
    expect(files.filter((file) => file.startsWith('pagefind/0/fragment/'))).toHaveLength(1)
    expect(files).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/words.json']))
  })

  test.each([
    ['text', '', '{{ "x😀y" | split: "" | join: "-" }}'],
    ['tag', String.raw`tags: ["\ud83d"]`, 'Words.'],
    ['address', String.raw`permalink: "/\ud83d/"`, 'Words.'],
  ])('finds an article with half a sign in its %s', async (_, frontMatter, body) => {
    const { files } = await built({
      '_config.yml': config,
      '_posts/2020-01-01-a.md': post(`title: A\n${frontMatter}`, body),
    })
    expect(files.filter((file) => file.startsWith('pagefind/0/fragment/'))).toHaveLength(1)
  })

  test('has a search page a language; header and term pages lead to it', async () => {
    const { page, text } = await built({
      '_config.yml': config,
      ...posts,
      '_posts/2020-01-03-d.md': post('title: 丁\nlang: zh'),
    })
    expect(page('/search/', 'search').title).toBe('Search')
    expect(page('/zh/search/', 'search').shell.search).toBe('/zh/search/')
    expect(page('/tags/go/', 'taxonomy').search).toBe('/search/?tag=go')
    expect(page('/tags/c/', 'taxonomy').search).toBe('/search/?tag=c%2B%2B')
    expect(text('sitemap.xml')).not.toContain('/search/')
  })

  test('calls a term by the title of its page, in a language without such a page too', async () => {
    const { page } = await built({
      '_config.yml': config,
      '_posts/2020-01-01-a.md': post('title: A\ncategories: [mq]'),
      '_posts/2020-01-02-b.md': post('title: 乙\nlang: zh\ncategories: [mq]'),
      'queues.md': post('title: Queues\nlayout: category\ncategory: mq\npermalink: /queues/'),
    })
    expect(page('/queues/', 'taxonomy').search).toBe('/search/?category=Queues')
    expect(page('/zh/categories/mq/', 'taxonomy').search).toBe('/zh/search/?category=Queues')
  })

  test('keeps an author’s own page at the search page’s address', async () => {
    const { page } = await built({
      '_config.yml': config,
      ...posts,
      'search.md': post('title: Mine\npermalink: /search/'),
    })
    expect(page('/search/', 'document').title).toBe('Mine')
    expect(page('/', 'list').shell.search).toBe('/find/')
    expect(page('/find/', 'search').title).toBe('Search')
  })

  test.each(['search: false', 'search: { provider: false }'])(
    'goes without where it says %s',
    async (line) => {
      const { page, files } = await built({ '_config.yml': `${config}${line}\n`, ...posts })
      expect(page('/', 'list').shell.search).toBeUndefined()
      expect(files.filter((file) => /^(?:pagefind|search)\//.test(file))).toEqual([])
    },
  )

  test('goes without, and says why, where Pagefind cannot run', async () => {
    process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = '/nowhere/pagefind'
    try {
      const { page, problems, written } = await built({
        '_config.yml': config,
        '_posts/2021-01-01-new.md': post('title: Not indexed before'),
      })
      expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
        'warning search/unavailable',
      ])
      expect(page('/', 'list').shell.search).toBeUndefined()
      expect(written?.pages).toBeGreaterThan(0)
    } finally {
      delete process.env['PAGEFIND_EXTENDED_BINARY_PATH']
    }
  })
})
