import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLiquid } from '../../src/jekyll/liquid'
import { readSource, type Source, type SourceDocument } from '../../src/jekyll/source'
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

/** Files of the test itself. */
const GENERATED = new Set(['dump.json', 'statics.txt'])

const DEFAULTED = ['m', 'l', 'h', 'g', 'g2', 'g3', 'g5', 'glob', 'deep', 'lay']

const plain = { markdownify: (text: string) => text }

/** Markdown and its HTML without what the one has and the other has not. */
const bare = (html: string) =>
  html
    .replace(/<\/?(?:p|span|em)\b[^>]*>|^\s*\[\w+\]:.*$/gm, '')
    .replace(/<a [^>]*>(.*?)<\/a>/g, '[$1]')
    .replace(/\[x\]\[1\]/g, '[x]')
    .replace(/\s+/g, ' ')
    .trim()

const jekyll = ['/usr/bin/jekyll', '/usr/local/bin/jekyll'].find((path) => existsSync(path))
const hasPlugin = spawnSync('ruby', ['-r', 'jekyll-redirect-from', '-e', '']).status === 0

describe.skipIf(!jekyll || !hasPlugin)('what Jekyll itself makes of a tricky site', () => {
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
    execFileSync(jekyll ?? '', ['build', '--quiet', '--disable-disk-cache', '-s', dir, '-d', out], {
      cwd: dir,
      env: { ...process.env, JEKYLL_ENV: 'production' },
    })
    source = await readSource({ dir })
    const dumped: (Dumped | null)[] = JSON.parse(readFileSync(join(out, 'dump.json'), 'utf8'))
    dump = new Map(dumped.flatMap((one) => (one ? [[one.path, one]] : [])))
  }, 120_000)

  afterAll(() => {
    rmSync(dir, { recursive: true })
    rmSync(out, { recursive: true })
  })

  const documents = () => [...source.documents, ...source.unlisted]
  const compare = (
    pick: (of: Dumped) => unknown,
    mine: (document: SourceDocument) => unknown,
    kinds: string[],
  ) => {
    const rows = documents().filter(({ kind, source: path }) => kinds.includes(kind) && !GENERATED.has(path))
    const theirsOf = (path: string) => {
      const dumped = dump.get(path)
      return dumped && pick(dumped)
    }
    return {
      ours: Object.fromEntries(rows.map((one) => [one.source, mine(one)])),
      theirs: Object.fromEntries(rows.map((one) => [one.source, theirsOf(one.source)])),
    }
  }

  test('the same files are posts, documents and pages', () => {
    const theirs = [...dump.keys()].filter((path) => path !== 'redirect.html' && path !== 'redirects.json')
    expect(
      documents()
        .map((one) => one.source)
        .toSorted(),
    ).toEqual(theirs.toSorted())
  })
  const all = ['post', 'document', 'page']
  const undated = ['post', 'document']
  test.each<[string, (of: Dumped) => unknown, (document: SourceDocument) => unknown, string[]]>([
    ['URLs', (one) => one.url, (one) => one.url, all],
    ['slugs', (one) => one.slug, (one) => one.slug, undated],
    ['dates', (one) => one.date, (one) => one.date, ['post']],
    ['categories', (one) => one.categories, (one) => one.categories, undated],
    ['tags', (one) => one.tags, (one) => one.tags, undated],
    [
      'defaults',
      (one) => one.defaults,
      ({ frontMatter }) => DEFAULTED.map((key) => frontMatter[key] ?? null),
      all,
    ],
    [
      'excerpts',
      (one) => bare(one.excerpt ?? ''),
      (one) => bare(createLiquid(source, plain).excerptOf(one)),
      undated,
    ],
  ])('%s', (_, pick, mine, kinds) => {
    const { ours, theirs } = compare(pick, mine, kinds)
    expect(ours).toEqual(theirs)
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
        "_posts/2020-01-02-noext: its file name has no extension like .md",
        "_posts/2020-01-02-unpublished.md: published: false",
        "_posts/2099-01-02-future.md: its date, 2099-01-02T00:00:00+01:00, is in the future",
        "_posts/nodate.md: no date at the start of its file name",
        "_drafts/a-draft.md: a draft",
        "unpublished.md: published: false",
        "_things/unpublished.md: published: false",
        "_dated/future.md: its date, 2099-01-02T00:00:00+01:00, is in the future; templates list it",
      ]
    `))
  test('nothing is wrong with it', () => expect(source.problems).toEqual([]))

  test.each(Object.keys(snippets))('Liquid: %s', (name) => {
    const liquid = createLiquid(source, { markdownify: (text) => `<p>${text.trim()}</p>` })
    const document = source.documents.find((one) => one.source === `snippets/${name}.txt`)!
    const expanded = liquid.expand(document)
    const theirs = readFileSync(join(out, document.url), 'utf8')
    expect(expanded.text).toBe(name.startsWith('highlight') ? theirs.replace(/<\/?span[^>]*>/g, '') : theirs)
    expect(expanded.problems).toEqual([])
  })
})
