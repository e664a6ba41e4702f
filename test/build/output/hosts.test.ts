import { describe, expect, test } from 'vitest'
import { leadOn } from '../../../src/build/output/redirects'
import { hashOf } from '../../../src/build/policy/script-sources'
import { built, post } from '../blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n'

const redirectsOf = async (frontMatter: string) => {
  const { text, files } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`),
  })
  // Else nothing was built at all.
  expect(files).toContain('_headers')
  return files.includes('_redirects') ? text('_redirects').trimEnd().split('\n') : []
}

describe('_redirects', () => {
  test.each([
    ['redirect_from: [/was/, /old.html]', ['/was/ /a/ 301', '/old.html /a/ 301']],
    ['redirect_from: /原来/', ['/%E5%8E%9F%E6%9D%A5/ /a/ 301']],
    ['redirect_from: "/two words/"', ['/two%20words/ /a/ 301']],
    ['redirect_from: "/100%/"', ['/100%25/ /a/ 301']],
    // Neither is UTF-8.
    ['redirect_from: /caf%E9/', ['/caf%E9/ /a/ 301']],
    [String.raw`redirect_from: "/\ud83d/"`, ['/%EF%BF%BD/ /a/ 301']],
    ['redirect_to: https://example.com/b?x=1', ['/a/ https://example.com/b?x=1 301']],
    // A rule between these would lead in a circle (`samePage`).
    ['redirect_from: /a.html', []],
    ['redirect_from: /a', []],
    ['redirect_from: /a/index.htm', []],
    ['redirect_from: ["/all/*", "/x/:splat", "/?p=1"]', []],
    [`redirect_from: /${'long/'.repeat(200)}`, []],
    ['', []],
  ])('for %s has %j', async (frontMatter, expected) => {
    expect(await redirectsOf(frontMatter)).toEqual(expected)
  })

  test('has no more lines than hosts read; a page is there for each address all the same', async () => {
    const from = Array.from({ length: 2001 }, (_, n) => `/old-${n}/`)
    const { text, files } = await built({
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post(`title: A\nredirect_from: ${JSON.stringify(from)}`),
    })
    expect(text('_redirects').trimEnd().split('\n')).toHaveLength(2000)
    expect(files.filter((file) => file.startsWith('old-'))).toHaveLength(2001)
  })
})

describe('_headers', () => {
  test('guards every file, and keeps what has a hash in its name for ever, and nothing else', async () => {
    const { text } = await built({ '_config.yml': config })
    const rules = text('_headers')
      .split(/\n(?=\/)/)
      .map((rule) => rule.trimEnd().split('\n  '))
    const kept = rules.filter((rule) => rule.some((header) => header.includes('immutable')))
    expect(kept.map(([path]) => path)).toEqual(['/_app/*', '/_img/*'])
    const all = rules.find(([path]) => path === '/*') ?? []
    expect(all.map((header) => header.replace(/^(Content-Security-Policy): .*/, '$1'))).toEqual([
      '/*',
      'Content-Security-Policy',
      'Cross-Origin-Opener-Policy: same-origin-allow-popups',
      'Permissions-Policy: camera=(), geolocation=(), microphone=()',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'X-Content-Type-Options: nosniff',
      'X-Frame-Options: SAMEORIGIN',
    ])
    // Where two rules fit, hosts join their values.
    expect(all.join(' ')).not.toContain('Cache-Control')
    // Pages say these themselves, and may need more than the others.
    expect(all.join(' ')).not.toMatch(/(?:frame|default|connect|img)-src/)
  })

  const own = { '_config.yml': config }
  const inline = '<script>go()</script>'
  test.each<[name: string, files: Record<string, string>, scripts: string | undefined]>([
    [
      'the scripts of pages and of moved addresses',
      { ...own, 'x.svg': '', 'notes.txt': '' },
      `'self' 'wasm-unsafe-eval' ${hashOf(leadOn)}`,
    ],
    [
      'the scripts of the site’s own head',
      { ...own, '_includes/head/custom.html': inline },
      `'self' 'wasm-unsafe-eval' ${hashOf('go()')} ${hashOf(leadOn)}`,
    ],
    // A header and a page's policy both count: what one page may run, all must be free to.
    ['no scripts where a text is trusted', { '_config.yml': `${config}trusted: true\n` }, undefined],
    ['no scripts beside a page of the author’s', { ...own, 'demo/index.html': inline }, undefined],
    [
      'no scripts beside a document of the author’s',
      { ...own, 'x.html': `---\n---\n<!doctype html>` },
      undefined,
    ],
    ['no scripts without a policy', { '_config.yml': `${config}csp: false\n` }, undefined],
  ])('names %s', async (_, files, scripts) => {
    const { text } = await built({ '_posts/2024-01-05-a.md': post('title: A'), ...files })
    const [, policy] = /Content-Security-Policy: (.*)/.exec(text('_headers')) ?? []
    const always = "base-uri 'self'; frame-ancestors 'self'"
    expect(policy).toBe(scripts === undefined ? always : `script-src ${scripts}; ${always}`)
  })

  test('is not made below a path', async () => {
    const { files } = await built(
      { '_config.yml': config, '_posts/2024-01-05-a.md': post('title: A\nredirect_from: /was/') },
      { base: '/sub' },
    )
    expect(files).not.toContain('_headers')
    expect(files).not.toContain('_redirects')
  })
})
