import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { splitFrontMatter } from '../../../src/text/front-matter/front-matter'
import { blog, filesOf, post, writeFiles } from '../blog'
import { lectern } from '../lectern'
import { checked } from './checked'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'

afterEach(() => {
  vi.useRealTimers()
})

describe('new', () => {
  // The site's clock: in Paris it is the next day already.
  const night = new Date('2024-03-09T23:30:00Z')
  async function newPost(dir: string, title: string, ...options: string[]) {
    vi.useFakeTimers({ now: night, toFake: ['Date'] })
    const said = await lectern('new', '--dir', dir, ...options, '--', title)
    const file = said.out.trim()
    return {
      ...said,
      file: path.relative(dir, file),
      text: said.status === 0 ? readFileSync(file, 'utf8') : '',
    }
  }

  test.each([
    ['Deadlines in gRPC', [], '_posts/2024-03-10-deadlines-in-grpc.md'],
    ['It’s "quoted": really? #1', [], '_posts/2024-03-10-it-s-quoted-really-1.md'],
    ['微服务入门', [], '_posts/2024-03-10-微服务入门.md'],
    ['微服务入门', ['--lang', 'zh'], '_cn/微服务入门.md'],
    ['- yes', ['--qna'], '_posts/2024-03-10-yes.md'],
  ])('«%s» %j goes to %s, with its title as it is and the next number', async (title, options, expected) => {
    const dir = blog({
      '_config.yml': `${config}collections: {cn: {output: true}}\ndefaults: [{scope: {type: cn}, values: {layout: article, lang: zh}}]\n`,
      '_posts/2024-01-05-a.md': post('title: A\narticle_num: 7'),
      '_cn/a.md': post('title: 一\narticle_num: 12\ndate: 2024-01-05'),
    })
    const { file, text, status } = await newPost(dir, title, ...options)
    expect([status, file]).toEqual([0, expected])
    const { values, body } = splitFrontMatter(text, 'Europe/Paris')
    expect(values).toMatchObject({ title, article_num: 13, lang: options.includes('zh') ? 'zh' : 'en' })
    expect(text).toContain('date: 2024-03-10 00:30:00 +0100')
    expect(body.includes('## Question')).toBe(options.includes('--qna'))
  })

  test.each<[name: string, files: Record<string, string>, options: string[], expected: string]>([
    [
      'beside those of its language, however that is written',
      {
        '_config.yml': `${config}lang: en_US\ncollections: {cn: {output: true}}\n`,
        '_cn/a.md': post('title: 一\nlang: zh-CN\ndate: 2024-01-05'),
      },
      ['--lang', 'zh-CN'],
      '_cn/some-thing.md',
    ],
    [
      'beside those that name no language',
      { '_config.yml': `${config}lang: en_US\n`, '_posts/x/2024-01-05-a.md': post('title: A') },
      [],
      '_posts/x/2024-03-10-some-thing.md',
    ],
    [
      'below collections_dir',
      { '_config.yml': `${config}collections_dir: all\n` },
      [],
      'all/_posts/2024-03-10-some-thing.md',
    ],
  ])('a post goes %s', async (_, files, options, expected) => {
    const { file, text } = await newPost(blog(files), 'Some thing', ...options)
    expect(file).toBe(expected)
    expect(text).toContain(`lang: ${options[1] ?? 'en'}`)
  })

  test('never goes over a file that is there', async () => {
    const dir = blog({ '_config.yml': config })
    const first = await newPost(dir, 'A title')
    writeFiles(dir, { [first.file]: 'mine' })
    const second = await newPost(dir, 'A  Title!')
    expect(second.status).toBe(2)
    expect(second.err).toContain(first.file)
    expect(readFileSync(path.join(dir, first.file), 'utf8')).toBe('mine')
  })

  test('needs a title that a file name can be made of', async () => {
    const dir = blog({ '_config.yml': config })
    const { status, err } = await newPost(dir, '???')
    expect([status, filesOf(dir)]).toEqual([2, ['_config.yml']])
    expect(err).toContain('«???» has no letter or digit')
  })

  test('makes a post of which check says no more than that its sections are still empty', async () => {
    const dir = blog({ '_config.yml': config })
    await newPost(dir, 'First: a "post"')
    const { problems } = await checked(dir)
    expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '10 section/empty',
      '12 section/empty',
      '14 section/empty',
    ])
  })

  test.each([
    [[], {}, undefined],
    [[], { '_posts/2024-01-05-a.md': post('title: A\narticle_num: 7') }, 8],
    [
      [],
      {
        '_posts/2024-01-05-a.md': post('title: A\narticle_num: 7'),
        '_drafts/b.md': post('title: B\narticle_num: 9'),
      },
      10,
    ],
  ])('numbers a post where posts are numbered: %#', async (options, files, expected) => {
    const { text } = await newPost(blog({ '_config.yml': config, ...files }), 'New', ...options)
    expect(splitFrontMatter(text, 'UTC').values['article_num']).toBe(expected)
  })

  const twoLanguages = {
    '_config.yml': `${config}collections: {cn: {output: true}}\ndefaults: [{scope: {type: cn}, values: {layout: article, lang: zh}}]\n`,
    '_posts/2024-01-05-a.md': post('title: A\narticle_num: 7'),
    '_cn/a.md': post('title: 一\narticle_num: 7\ndate: 2024-01-05'),
  }

  test('--all makes one in each of the site’s languages, with one slug and one number', async () => {
    const dir = blog(twoLanguages)
    const { status, out } = await lectern('new', '--dir', dir, '--all', 'Leases')
    const files = out.trim().split('\n')
    expect([status, files.length]).toEqual([0, 2])
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    expect(texts.map((text) => splitFrontMatter(text, 'UTC').values)).toMatchObject([
      { lang: 'en', title: 'Leases', article_num: 8 },
      { lang: 'zh', title: 'Leases', article_num: 8 },
    ])
    expect(texts[1]).toContain('## 前言')
    const { facts } = await checked(dir)
    expect(facts.files.filter(({ document }) => document.slug === 'leases').map(({ lang }) => lang)).toEqual([
      'zh',
      'en',
    ])
  })

  test.each([
    ['of a blog in one language', { '_config.yml': config }, ['--all'], 'All posts of the site are in en.'],
    ['beside --lang', twoLanguages, ['--all', '--lang', 'zh'], 'leave --lang out'],
    [
      'of posts in one folder',
      { ...twoLanguages, '_cn/a.md': '', '_posts/2024-01-06-b.md': post('title: B\nlang: zh') },
      ['--all'],
      'Posts of two languages are in one folder',
    ],
    [
      'of posts in one folder beside another',
      { ...twoLanguages, '_cn/b.md': post('title: 二\nlang: ja\ndate: 2024-01-06') },
      ['--all'],
      'Posts of two languages are in one folder',
    ],
    [
      'of a blog in one language that is written in two ways',
      { '_config.yml': `${config}lang: zh-CN\n`, '_posts/2024-01-06-b.md': post('title: B\nlang: zh') },
      ['--all'],
      'All posts of the site are in zh.',
    ],
    [
      'where one of the two is there',
      { ...twoLanguages, '_cn/leases.md': post('title: 租约\ndate: 2024-01-06') },
      ['--all'],
      'leases.md already',
    ],
  ])('--all %s writes nothing', async (_, files, options, sentence) => {
    const dir = blog(files)
    const { status, err } = await lectern('new', '--dir', dir, ...options, 'Leases')
    expect([status, filesOf(dir)]).toEqual([2, Object.keys(files).toSorted()])
    expect(err).toContain(sentence)
  })

  test('a file that is no page of the site is not written over (guard)', async () => {
    const name = '_posts/2024-03-10-leases.md'
    const dir = blog({ '_config.yml': config, [name]: post('title: Mine\npublished: false') })
    const { status, err } = await newPost(dir, 'Leases')
    expect([status, readFileSync(path.join(dir, name), 'utf8')]).toEqual([2, expect.stringContaining('Mine')])
    expect(err).toContain('2024-03-10-leases.md already')
  })

  test('a link that leads nowhere is not written through (wx)', async () => {
    const dir = blog({ '_config.yml': config, '_posts/2024-01-05-a.md': post('title: A') })
    const target = path.join(dir, '../elsewhere.md')
    symlinkSync(target, path.join(dir, '_posts/2024-03-10-leases.md'))
    await expect(newPost(dir, 'Leases')).rejects.toThrow('EEXIST')
    expect(existsSync(target)).toBe(false)
  })

  test('the same slug on another day is the same post', async () => {
    const dir = blog({ '_config.yml': config, '_posts/2024-01-05-a-title.md': post('title: A title') })
    const { status, err } = await newPost(dir, 'A Title')
    expect(status).toBe(2)
    expect(err).toContain('2024-01-05-a-title.md already')
  })

  test.each([
    [[], 'classic.md', 'mine: Retries: "why"?'],
    [['--lang', 'zh'], 'classic.zh.md', '我的: Retries: "why"?'],
    [['--qna'], 'qna.md', 'asked: Retries: "why"?'],
  ])('the site’s own template comes first: %j takes %s', async (options, _, line) => {
    const frontMatter =
      'title:    {{ title }}\narticle_num: {{ article_num }}\nlang: {{ lang }}\npermalink: /{{ lang }}/{{ slug }}/'
    const dir = blog({
      '_config.yml': config,
      '_templates/classic.md': post(frontMatter, 'mine: {{ title }} {{ site.url }} {{ constructor }}'),
      '_templates/classic.zh.md': post(frontMatter, '我的: {{ title }}'),
      '_templates/qna.md': post(frontMatter, 'asked: {{ title }}'),
    })
    const { text } = await newPost(dir, 'Retries: "why"?', ...options)
    expect(text).toContain(line)
    expect(text.includes('{{ site.url }} {{ constructor }}')).toBe(line.startsWith('mine'))
    const lang = options.includes('zh') ? 'zh' : 'en'
    expect(splitFrontMatter(text, 'UTC').values).toEqual({
      title: 'Retries: "why"?',
      lang,
      permalink: `/${lang}/retries-why/`,
    })
  })

  test('a template’s front matter may end in dots', async () => {
    const template = '---\ntitle: {{ title }}\narticle_num: {{ article_num }}\n...\nmine'
    const dir = blog({ '_config.yml': config, '_templates/classic.md': template })
    const { text } = await newPost(dir, 'Retries: why?')
    expect(splitFrontMatter(text, 'UTC').values).toEqual({ title: 'Retries: why?' })
  })

  test.each(['Say "hello"', 'hello'])(
    'a template that cannot be filled in with %s is named, and nothing is written',
    async (title) => {
      const dir = blog({ '_config.yml': config, '_templates/classic.md': post('title: "A: {{ title }}"') })
      const { status, err } = await newPost(dir, title)
      expect([status, filesOf(dir)]).toEqual([2, ['_config.yml', '_templates/classic.md']])
      expect(err).toContain('_templates/classic.md')
    },
  )
})
