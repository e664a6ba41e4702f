import { expect, test } from 'vitest'
import { phrasesOf } from '../../src/catalog/phrases'

test.each([
  'Elasticsearch 快照|仓库的|内部|结构',
  '截止|时间是一笔预算',
  '如何|防止 Elasticsearch 中的|数据|丢失？',
  '什么是HTTP|代理|服务器（HTTP Proxy）？',
  '文字比看上去更长',
])('a line may end at the bars of %s', (title) => {
  expect(phrasesOf(title.replaceAll('|', '')).join('|')).toBe(title)
})
