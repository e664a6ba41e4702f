import { expect, test } from 'vitest'
import { relatedTo } from '../../src/catalog/related'
import { aPost, slugs } from './posts'

test('a rare tag in common counts for more than a common one, and other languages for nothing', () => {
  const post = aPost('Post', { tags: ['java', 'leases'] })
  const posts = [
    post,
    aPost('Both', { tags: ['leases', 'java'] }),
    aPost('Rare', { tags: ['leases'] }),
    ...Array.from({ length: 6 }, (_, at) => aPost(`Common-${at}`, { tags: ['java'] })),
    aPost('Ailleurs', { lang: 'fr', tags: ['leases', 'java'] }),
  ]
  expect(slugs(relatedTo(posts, post))).toMatch(/^Both Rare Common-\d$/)
})

test('without a tag in common the words of title and excerpt tell', () => {
  const post = aPost('恢复快照的方法')
  const posts = [post, aPost('创建快照'), aPost('微信支付')].map((each) =>
    Object.assign(each, { lang: 'zh' }),
  )
  expect(slugs(relatedTo(posts, post))).toBe('创建快照')
})

test('of two that share as much the newer stands first; what shares nothing is not related', () => {
  const post = aPost('Post', { tags: ['leases'] })
  const posts = [
    post,
    aPost('Older', { tags: ['leases'], date: '2020-01-01T00:00:00Z' }),
    aPost('Newer', { tags: ['leases'], date: '2021-01-01T00:00:00Z' }),
    aPost('Other', { tags: ['locks'] }),
  ]
  expect(slugs(relatedTo(posts, post))).toBe('Newer Older')
})
