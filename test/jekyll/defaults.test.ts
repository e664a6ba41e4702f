import { expect, test } from 'vitest'
import { defaultsFor } from '../../src/jekyll/defaults'

const scope = (path: string, value: unknown, type?: string) => ({ path, type, values: { v: value } })

test.each<[guard: string, scopes: ReturnType<typeof scope>[], value: unknown]>([
  ['matchesPath', [scope('_drafts', 1)], undefined],
  ['matchesPath: ./', [scope('./_posts', 1)], 1],
  ['matchesPath: a pattern of the folder', [scope('_po*s', 1)], 1],
  ['matchesPath: a pattern of something else', [scope('*/other', 1)], undefined],
  ['sameType', [scope('', 1, 'pages')], undefined],
  ['sameType: nothing said', [scope('', 1, '')], 1],
  ['sameType: one of many', [scope('', 1, 'post')], 1],
  ['sameType: a collection has no such word', [scope('', 1, 'cn')], undefined],
  ['outranks: the longer path', [scope('_posts', 1), scope('', 2)], 1],
  ['outranks: the one with a type', [scope('', 1, 'posts'), scope('', 2)], 1],
  ['outranks: the later one', [scope('', 1, 'posts'), scope('', 2, 'posts')], 2],
  ['outranks: the later one', [scope('', 1), scope('', 2)], 2],
  ['outranks: the best so far', [scope('_posts', 1), scope('', 2), scope('_p', 3)], 1],
  ['wins: what only one says', [scope('_posts', { a: 1 }), scope('', { a: 2, b: 2 })], { a: 1, b: 2 }],
])('what defaults say of a post (%s): %j', (_, scopes, value) => {
  expect(defaultsFor(scopes, { paths: ['_posts/a.md'], type: 'posts' })['v']).toEqual(value)
})

test('a collection’s name is its own, not one of many (sameType)', () => {
  expect(defaultsFor([scope('', 1, 'note')], { paths: ['_notes/a.md'], type: 'notes' })).toEqual({})
})
