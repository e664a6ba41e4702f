import { describe, expect, test } from 'vitest'
import { built, post } from '../blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n'

const redirectsOf = async (frontMatter: string) => {
  const { text, files } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`),
  })
  return files.includes('_redirects') ? text('_redirects').trimEnd().split('\n') : []
}

describe('_redirects', () => {
  test.each([
    ['redirect_from: [/was/, /old.html]', ['/was/ /a/ 301', '/old.html /a/ 301']],
    ['redirect_from: /原来/', ['/%E5%8E%9F%E6%9D%A5/ /a/ 301']],
    ['redirect_from: "/two words/"', ['/two%20words/ /a/ 301']],
    ['redirect_from: "/100%/"', ['/100%25/ /a/ 301']],
    ['redirect_to: https://example.com/b?x=1', ['/a/ https://example.com/b?x=1 301']],
    ['redirect_from: [/a.html, /a]', []],
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
  test('keeps what has a hash in its name for ever, and nothing else', async () => {
    const { text } = await built({ '_config.yml': config })
    const rules = text('_headers')
      .split(/\n(?=\/)/)
      .map((rule) => rule.trimEnd().split('\n  '))
    const kept = rules.filter((rule) => rule.some((header) => header.includes('immutable')))
    expect(kept.map(([path]) => path)).toEqual(['/_app/*', '/_img/*'])
    const all = rules.find(([path]) => path === '/*') ?? []
    expect(all).toContain('X-Content-Type-Options: nosniff')
    // Where two rules fit, hosts join their values.
    expect(all.join(' ')).not.toContain('Cache-Control')
    // Comments, players and the author's own scripts come from elsewhere.
    expect(all.join(' ')).not.toMatch(/(?:script|frame|default|connect|img)-src/)
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
