import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLiquid } from '../../src/jekyll/liquid'
import { readSource, type Source } from '../../src/jekyll/source'
import { snippets } from './tricky-snippets'
import { files, SNIPPET_FRONT_MATTER } from './tricky-site'

interface Dumped {
  path: string
  url: string
  slug: string
  date: string
  categories: string[]
  tags: string[]
  defaults: unknown[]
  excerpt: string
}

const DUMP = `---
layout: null
---
[{% for p in site.documents %}{% if p.url %}{"path": {{ p.path | jsonify }}, "url": {{ p.url | jsonify }}, "slug": {{ p.slug | jsonify }}, "date": {{ p.date | date_to_xmlschema | jsonify }}, "categories": {{ p.categories | jsonify }}, "tags": {{ p.tags | jsonify }}, "defaults": [{{ p.m | jsonify }}, {{ p.l | jsonify }}, {{ p.h | jsonify }}, {{ p.g | jsonify }}, {{ p.g2 | jsonify }}, {{ p.g3 | jsonify }}, {{ p.g5 | jsonify }}, {{ p.glob | jsonify }}, {{ p.deep | jsonify }}, {{ p.lay | jsonify }}], "excerpt": {{ p.excerpt | jsonify }} },{% endif %}{% endfor %}
{% for p in site.pages %}{"path": {{ p.path | jsonify }}, "url": {{ p.url | jsonify }}, "defaults": [{{ p.m | jsonify }}, {{ p.l | jsonify }}, {{ p.h | jsonify }}, {{ p.g | jsonify }}, {{ p.g2 | jsonify }}, {{ p.g3 | jsonify }}, {{ p.g5 | jsonify }}, {{ p.glob | jsonify }}, {{ p.deep | jsonify }}, {{ p.lay | jsonify }}] },{% endfor %}
null]`

const STATICS =
  '---\n---\n{% for f in site.static_files %}{% unless f.extname == ".gif" %}{{ f.path }}\n{% endunless %}{% endfor %}'

const hasJekyll = ['/usr/bin/jekyll', '/usr/local/bin/jekyll'].some((path) => existsSync(path))

describe.skipIf(!hasJekyll)('what Jekyll itself makes of a tricky site', () => {
  const dir = mkdtempSync(join(tmpdir(), 'jekyll-'))
  const out = mkdtempSync(join(tmpdir(), 'jekyll-out-'))
  let source: Source
  let dump: Map<string, Dumped>

  beforeAll(async () => {
    const all: Record<string, string> = { ...files, 'dump.json': DUMP, 'statics.txt': STATICS }
    for (const [name, body] of Object.entries(snippets)) {
      all[`snippets/${name}.txt`] = `---\n${SNIPPET_FRONT_MATTER}\n---\n${body}`
    }
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
    execFileSync('jekyll', ['build', '--quiet', '--disable-disk-cache', '-s', dir, '-d', out], {
      cwd: dir,
      env: { ...process.env, JEKYLL_ENV: 'production' },
    })
    source = await readSource({ dir })
    const dumped = JSON.parse(readFileSync(join(out, 'dump.json'), 'utf8')) as (Dumped | null)[]
    dump = new Map(dumped.flatMap((one) => (one ? [[one.path, one]] : [])))
  }, 120_000)

  afterAll(() => {
    rmSync(dir, { recursive: true })
    rmSync(out, { recursive: true })
  })

  const documents = () => [...source.documents, ...source.unlisted]
  const table = (
    pick: (of: Dumped) => unknown,
    mine: (document: Source['documents'][number]) => unknown,
    kinds: string[],
  ) => {
    const rows = documents().filter(({ kind, source: path }) => kinds.includes(kind) && path !== 'dump.json')
    expect(Object.fromEntries(rows.map((one) => [one.source, mine(one)]))).toEqual(
      Object.fromEntries(
        rows.map((one) => [one.source, dump.get(one.source) && pick(dump.get(one.source)!)]),
      ),
    )
  }

  test('the same files are posts, documents and pages', () => {
    const theirs = [...dump.keys()].filter((path) => path !== 'redirect.html' && path !== 'redirects.json')
    expect(
      documents()
        .map((one) => one.source)
        .toSorted(),
    ).toEqual(theirs.toSorted())
  })
  test('URLs', () =>
    table(
      (one) => one.url,
      (one) => one.url,
      ['post', 'document', 'page'],
    ))
  test('slugs', () =>
    table(
      (one) => one.slug,
      (one) => one.slug,
      ['post', 'document'],
    ))
  test('dates', () =>
    table(
      (one) => (one.path.startsWith('_posts') ? one.date : undefined),
      (one) => (one.source.startsWith('_posts') ? one.date : undefined),
      ['post'],
    ))
  test('categories', () =>
    table(
      (one) => one.categories,
      (one) => one.categories,
      ['post', 'document'],
    ))
  test('tags', () =>
    table(
      (one) => one.tags,
      (one) => one.tags,
      ['post', 'document'],
    ))
  test('defaults', () =>
    table(
      (one) => one.defaults,
      ({ frontMatter: own }) =>
        [own.m, own.l, own.h, own.g, own.g2, own.g3, own.g5, own.glob, own.deep, own.lay].map(
          (value) => value ?? null,
        ),
      ['post', 'document', 'page'],
    ))
  test('excerpts', () => {
    const liquid = createLiquid(source, { markdownify: (text) => text })
    const bare = (html: string) =>
      html
        .replace(/<\/?(?:p|span|em)\b[^>]*>|^\s*\[\w+\]:.*$/gm, '')
        .replace(/<a [^>]*>(.*?)<\/a>/g, '[$1]')
        .replace(/\[x\]\[1\]/g, '[x]')
        .replace(/\s+/g, ' ')
        .trim()
    table(
      (one) => bare(one.excerpt ?? ''),
      (one) => bare(liquid.excerptOf(one)),
      ['post', 'document'],
    )
  })
  test('static files', () => {
    const paths = source.statics.map(({ path }) => path).toSorted()
    expect(paths.filter((path) => !existsSync(join(out, path)))).toEqual([])
    expect(paths).toMatchInlineSnapshot(`
      [
        "/assets/pic.png",
        "/dash4.md",
        "/nofront.html",
        "/nofront.md",
        "/snippets/part.txt",
        "/things/nofront.md",
        "/things/static.txt",
      ]
    `)
  })
  test('every static file', () => {
    const theirs = readFileSync(join(out, 'statics.txt'), 'utf8').trim().split('\n')
    expect(
      source.statics.map((one) => (one.source.startsWith('_') ? one.source : one.path)).toSorted(),
    ).toEqual(theirs.toSorted())
  })
  test('redirects', () =>
    expect(source.redirects.map(({ from, to }) => `${from} > ${to}`)).toMatchInlineSnapshot(`
      [
        "/redir3.html > https://example.com/x",
        "/redir4.html > /a/b",
        "/old1 > /redir1.html",
        "/old2/ > /redir2.html",
        "/old3.html > /redir2.html",
        "/old4/x > /redir2.html",
        "/old5.json > /redir2.html",
        "/ö d/ > /redir2.html",
      ]
    `))
  test('what is left out is named', () =>
    expect(source.skipped.map((one) => `${one.source}: ${one.reason}`)).toMatchInlineSnapshot(`
      [
        "_posts/2020-01-02-noext: no date at the start of its file name",
        "_posts/2020-01-02-unpublished.md: published: false",
        "_posts/2099-01-02-future.md: its date, 2099-01-02T00:00:00+01:00, is in the future",
        "_posts/nodate.md: no date at the start of its file name",
        "_drafts/a-draft.md: a draft",
        "unpublished.md: published: false",
        "_things/unpublished.md: published: false",
      ]
    `))
  test('problems', () => expect(source.problems).toMatchInlineSnapshot(`[]`))

  test.each(Object.keys(snippets))('Liquid: %s', (name) => {
    const liquid = createLiquid(source, { markdownify: (text) => `<p>${text.trim()}</p>` })
    const document = source.documents.find((one) => one.source === `snippets/${name}.txt`)!
    const expanded = liquid.expand(document)
    const theirs = readFileSync(join(out, document.url), 'utf8')
    expect(expanded.text).toBe(name.startsWith('highlight') ? theirs.replace(/<\/?span[^>]*>/g, '') : theirs)
    expect(expanded.problems).toEqual([])
  })
})
