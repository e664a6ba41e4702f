import { expect, test } from 'vitest'
import { built, plainApp, post } from '../blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\nsearch: false\n'
const app = { ...plainApp, template: plainApp.template.replace('<head>', '<head><!--policy-->') }

/** The directives of a page's policy; undefined where it has none. */
const policyIn = (html: string) => {
  const text = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
  return text === undefined
    ? undefined
    : Object.fromEntries(
        text.split('; ').map((each) => [each.split(' ')[0] ?? '', each.replace(/^\S+ /, '')]),
      )
}

const policyWith = async (more: string, files: Record<string, string> = {}) => {
  const blog = { '_config.yml': config + more, '_posts/2024-01-05-a.md': post('title: A'), ...files }
  const { text } = await built(blog, { app, keepGoing: true })
  return policyIn(text('a/index.html'))
}

test('says what a page may load, and that nothing else runs', async () => {
  expect(await policyWith('')).toEqual({
    'default-src': "'self'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': '* data:',
    'media-src': '*',
    'font-src': "'self' data:",
    'frame-src': expect.stringContaining('www.youtube-nocookie.com') as string,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  })
})

test.each<[config: string, directive: string, sources: string]>([
  ['search: true', 'script-src', "'self' 'wasm-unsafe-eval'"],
  ['frames: [maps.example]', 'frame-src', ' codepen.io maps.example'],
  ['comments: { provider: giscus }', 'script-src', "'self' https://giscus.app"],
  ['comments: { provider: giscus }', 'frame-src', ' codepen.io https://giscus.app'],
  ['comments: { provider: utterances }', 'frame-src', ' codepen.io https://utteranc.es'],
  ['comments: { provider: disqus }', 'script-src', "'self' https://*.disqus.com https://*.disquscdn.com"],
  [
    'csp: { connect-src: [https://a.example, https://b.example] }',
    'connect-src',
    "'self' https://a.example https://b.example",
  ],
  ['csp: { object-src: https://a.example }', 'object-src', "'self' https://a.example"],
  ['trusted: true', 'frame-src', "'self' https:"],
])('%s: %s ends in %s', async (more, directive, sources) => {
  const policy = await policyWith(`${more}\n`)
  expect(policy?.[directive]?.slice(-sources.length)).toBe(sources)
})

test.each<[guard: string, config: string, directive: string, sources: string | undefined]>([
  ['policyText', `csp: { font-src: '"><script>' }`, 'font-src', "'self' data:"],
  ['policyText', 'csp: { font-src: ["https://a.example; script-src *"] }', 'script-src', "'self'"],
  [
    'policyText: none beside others',
    'csp: { object-src: https://a.example }',
    'object-src',
    "'self' https://a.example",
  ],
  ['ownDirectives', 'csp: { default-src: https://a.example }', 'default-src', "'self'"],
  ['ownDirectives', 'csp: { report-uri: https://a.example }', 'report-uri', undefined],
  ['commentsPolicy', 'comments: { provider: constructor }', 'script-src', "'self'"],
])('nothing but sources gets in (%s): with %s %s is %s', async (_, more, directive, sources) => {
  expect((await policyWith(`${more}\n`))?.[directive]).toBe(sources)
})

test('`csp: false` leaves it out', async () => {
  expect(await policyWith('csp: false\n')).toBeUndefined()
})

const inline = '<script>go()</script>'
const hash = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"

test('names the scripts of the site’s own head on every page', async () => {
  const policy = await policyWith('', {
    '_includes/head/custom.html': `${inline}<script src="//a.example/x.js"></script>`,
  })
  expect(policy).toMatchObject({
    'script-src': `'self' ${hash} a.example`,
    'connect-src': "'self' https: wss:",
  })
})

test('names the scripts of a trusted text on its page alone, and a guest’s on none', async () => {
  const { text } = await built(
    {
      '_config.yml': `${config}collections: { friends: { output: true, permalink: '/friends/:title/', trusted: true } }\n`,
      '_posts/2024-01-05-a.md': post('title: A', inline),
      '_friends/b.md': post('title: B\nlayout: article\ndate: 2024-01-06', inline),
    },
    { app, keepGoing: true },
  )
  expect(policyIn(text('a/index.html'))?.['script-src']).toBe("'self'")
  expect(policyIn(text('friends/b/index.html'))?.['script-src']).toBe(`'self' ${hash}`)
  // By this the browser knows that it must load the document.
  expect(JSON.parse(text('friends/b/index.json'))).toHaveProperty('runs', [hash])
  expect(JSON.parse(text('a/index.json'))).not.toHaveProperty('runs')
})

// Guard: `isTrusted` in src/build/trusted.ts.
test.each([
  ['trusted: true', '', true],
  ['trusted: "true"', '', false],
  ['trusted: 1', '', false],
  ['trusted: true', 'trusted: false', false],
  ['trusted: false', 'trusted: true', true],
])('a site with %s and a collection with «%s» trusts its text: %j', async (site, collection, runs) => {
  const { text } = await built(
    {
      '_config.yml': `${config}${site}\ncollections:\n  friends:\n    output: true\n    permalink: /:title/\n    ${collection}\n`,
      '_friends/b.md': post('title: B', inline),
    },
    { app },
  )
  expect(text('b/index.html').includes(inline)).toBe(runs)
})

test.each([
  ['csp: { "img_src": https://a.example }', '`csp` has `img_src`, which cannot be added to.'],
  [
    'csp: { script-src: "https://a.example; object-src *" }',
    '`csp.script-src` has "https://a.example;", which is no host.',
  ],
])('%s is told', async (more, message) => {
  const { problems } = await built({ '_config.yml': `${config}${more}\n` }, { app })
  expect(problems.map((each) => each.message)).toContain(message)
})
