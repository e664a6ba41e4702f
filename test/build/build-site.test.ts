import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../src/build/report'
import { blog, built, post, writeFiles } from './blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const good = { '_config.yml': config, '_posts/2024-01-05-a.md': post('title: A') }
const bad = {
  '_posts/2024-01-06-yaml.md': '---\ntitle: "no end\n---\n\nWords.\n',
  '_posts/2024-01-07-include.md': post('title: Include', 'One.\n\nTwo {% include gone.html %}.'),
  '_posts/2024-01-08-tag.md': post('title: Tag', '{% carousel %}'),
}

test('an error leaves the earlier site as it was, and all are told in one run', async () => {
  const first = await built(good)
  writeFiles(first.dir, bad)
  const second = await built(first.dir)
  expect(second.written).toBeUndefined()
  expect(second.files).toEqual(first.files)
  expect(second.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual(
    expect.arrayContaining(Object.keys(bad)),
  )
  expect(readdirSync(path.dirname(first.out)).toSorted()).toEqual(['out', 'source'])
})

test('a failure in the middle of writing leaves the earlier site, and nothing half done', async () => {
  const first = await built(good)
  writeFiles(first.dir, { '_posts/2024-01-09-b.md': post('title: B') })
  const fails = built(first.dir, {
    // As a full disk or a fault in the app would end it.
    progress: {
      phase: async (name, work) =>
        work(() => {
          if (name === 'write') throw new Error('no space left')
        }),
    },
  })
  await expect(fails).rejects.toThrow('no space left')
  expect(readdirSync(path.dirname(first.out)).toSorted()).toEqual(['out', 'source'])
  expect(first.page('/', 'list').cards.map(({ title }) => title)).toEqual(['A'])
})

test('a new build takes what is gone out of the site', async () => {
  const first = await built({ ...good, 'about.md': post('title: About\npermalink: /about/') })
  expect(first.files).toContain('about/index.html')
  const second = await built(blog(good), { out: first.out })
  expect(second.files).not.toContain('about/index.html')
})

test('keep-going builds all the rest, marks the places, and still tells of them', async () => {
  const { written, problems, page, files } = await built({ ...good, ...bad }, { keepGoing: true })
  expect(written?.pages).toBeGreaterThan(0)
  expect(files).toEqual(expect.arrayContaining(['a/index.html', 'include/index.html', 'tag/index.html']))
  expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(3)
  const [notice] = page('/include/', 'article').notices
  expect(notice).toMatchObject({ file: '_posts/2024-01-07-include.md', line: 7, severity: 'error' })
  expect(page('/include/', 'article').html).toContain('One.')
  expect(page('/a/', 'article').notices).toEqual([])
})

describe('what is left out is named, with the reason', () => {
  const files = {
    ...good,
    '_posts/2024-01-06-unpublished.md': post('title: Not yet\npublished: false'),
    '_posts/2999-01-01-future.md': post('title: Later'),
    '_posts/no-date.md': post('title: No date'),
    '_drafts/draft.md': post('title: Draft\ndate: 2024-01-09'),
  }
  test.each([
    [{}, ['a'], ['_posts/2024-01-06-unpublished.md', '_posts/2999-01-01-future.md']],
    [{ future: true }, ['a', 'future'], ['_posts/2024-01-06-unpublished.md']],
    [{ drafts: true }, ['a', 'draft'], ['_posts/2024-01-06-unpublished.md', '_posts/2999-01-01-future.md']],
  ])('with %j', async (options, urls, skipped) => {
    const { source, files: all } = await built(files, options)
    const articles = all.flatMap((file) => /^([^/]+)\/index\.md$/.exec(file)?.[1] ?? [])
    expect(articles).toEqual(urls)
    expect(source.skipped.map((each) => each.source)).toEqual(expect.arrayContaining(skipped))
    expect(source.skipped.every(({ reason }) => reason.length > 5)).toBe(true)
  })

  test('what is built all the same is marked on its page and in lists; a draft is not in the feed', async () => {
    const { page, text } = await built(files, { drafts: true, future: true })
    const marks = { '/a/': undefined, '/draft/': 'Draft', '/future/': 'Scheduled' }
    for (const [url, mark] of Object.entries(marks)) expect(page(url, 'article').mark).toBe(mark)
    const { cards } = page('/', 'list')
    expect(Object.fromEntries(cards.map(({ url, mark }) => [url, mark]))).toEqual(marks)
    const entries = page('/archive/', 'archive').years.flatMap((year) => year.entries)
    expect(Object.fromEntries(entries.map(({ url, mark }) => [url, mark]))).toEqual(marks)
    expect(text('feed.xml')).not.toContain('Draft')
  })

  test('what the config shows is published: it is built without being asked for, and not marked', async () => {
    const shown = { ...files, '_config.yml': `${config}show_drafts: true\nfuture: true\nunpublished: true\n` }
    const { page } = await built(shown)
    expect(['/unpublished/', '/future/'].map((url) => page(url, 'article').mark)).toEqual([
      undefined,
      undefined,
    ])
    expect(page('/draft/', 'article').mark).toBe('Draft')
  })
})

describe('two sources for one URL', () => {
  test.each([
    ['two posts', { '_posts/2024-01-06-b.md': post('title: B\npermalink: /a/') }],
    ['a post and a page', { 'b.md': post('title: B\npermalink: /a/') }],
    ['a post and a file', { 'a/index.html': '<p>x</p>' }],
    ['a post and a redirect', { '_posts/2024-01-06-b.md': post('title: B\nredirect_from: /a/') }],
  ])('%s: an error that names both', async (_, files) => {
    const { problems, written } = await built({ ...good, ...files })
    expect(written).toBeUndefined()
    const conflict = problems.find(({ rule }) => rule === 'url/conflict')
    const named = `${conflict?.file} ${conflict?.message}`
    for (const file of ['_posts/2024-01-05-a.md', ...Object.keys(files)]) expect(named).toContain(file)
  })
})

test('pages of generated lists never take a URL of the author’s', async () => {
  const posts = Object.fromEntries(
    Array.from({ length: 13 }, (_, i) => [`_posts/2024-02-${10 + i}-p${i}.md`, post(`title: P${i}`)]),
  )
  const { page } = await built({
    '_config.yml': config,
    ...posts,
    'page2.md': post('title: Mine\npermalink: /page2/'),
  })
  expect(page('/page2/', 'document').title).toBe('Mine')
})

describe('problems as a person reads them', () => {
  const problem = {
    file: '_posts/a.md',
    severity: 'error',
    rule: 'front-matter/type',
    message: '`comments` must be true or false, but is "yes please".',
    remedy: 'Write `comments: true`, or leave the line out: it is the default.',
  } as const
  test.each([
    [{ line: 7, column: 13 }, 'content/_posts/a.md:7:13  error  front-matter/type'],
    [{ line: 7 }, 'content/_posts/a.md:7  error  front-matter/type'],
    [{}, 'content/_posts/a.md  error  front-matter/type'],
    [{ column: 13 }, 'content/_posts/a.md  error  front-matter/type'],
  ])('with %j begin «%s»', (where, first) => {
    expect(formatProblems([{ ...problem, ...where }], 'content').split('\n')).toEqual([
      first,
      `  ${problem.message}`,
      `  ${problem.remedy}`,
      '',
    ])
  })

  test.each([
    ['.', '_posts/a.md'],
    ['content/', 'content/_posts/a.md'],
    ['../blog', '../blog/_posts/a.md'],
  ])('in %s are at %s', (dir, file) => {
    expect(formatProblems([problem], dir).split('  ')[0]).toBe(file)
  })

  test('stand by file, line and column', () => {
    const places = [
      { file: 'b.md', line: 1 },
      { file: 'a.md', line: 10, column: 2 },
      { file: 'a.md', line: 10, column: 1 },
      { file: 'a.md', line: 9 },
      { file: 'a.md' },
    ]
    const text = formatProblems(
      places.map((each) => ({ ...problem, ...each })),
      '',
    )
    expect([...text.matchAll(/^(\S+) {2}error/gm)].map(([, place]) => place)).toEqual([
      'a.md',
      'a.md:9',
      'a.md:10:1',
      'a.md:10:2',
      'b.md:1',
    ])
  })
})

test('what the author is warned of is no business of the readers', async () => {
  const { page, problems } = await built({
    ...good,
    '_posts/2024-03-05-warned.md': post('title: Warned', 'See [the book][book].\n\n<script>run()</script>'),
  })
  const told = problems.filter(({ file }) => file.endsWith('warned.md')).map(({ rule }) => rule)
  expect(told.toSorted()).toEqual(['html/removed', 'link/reference'])
  expect(page('/warned/', 'article').notices).toEqual([])
})
