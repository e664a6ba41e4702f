import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { find, openDialog } from './search-dialog'
import { browserSession, started } from './session'

// What a plain search of the text finds, or what the words with a letter wrong were meant to find.
const questions: [text: string, article: string][] = [
  ['elasticsaerch snapshot', '/en/elasticsearch-snapshot-plugins/'],
  ['disk watermark', '/2021/04/10/disk-watermarks-in-elasticsearch/'],
  ['essinglenode', '/2019/11/24/essinglenodetestcase/'],
  ['argumentcapt', '/2019/12/15/mockito-argument-captor/'],
  ['hybernate serch', '/2016/04/16/starting-hibernate-search/'],
  ['slow logs', '/en/slow-logs-in-elasticsearch/'],
  ['vavr list', '/2019/02/13/vavr-list-vs-java-list/'],
  ['jax-rs demo', '/2018/11/13/simple-rest-demo-with-jax-rs/'],
  ['exponental backof', '/cn/exponential-backoff-in-akka/'],
  ['orgnize google docs', '/en/google-docs-organization/'],
  ['快照', '/cn/elasticsearch-snapshot-plugins/'],
  ['数据丢失', '/cn/prevent-data-loss-in-elasticsearch/'],
  ['损坏的索引', '/cn/elasticsearch-corrupted-index/'],
  ['指数退避', '/cn/exponential-backoff-in-akka/'],
  ['持续集成', '/cn/github-actions-acr/'],
  ['代理服务器', '/cn/http-proxy/'],
  ['国际化', '/cn/jekyll-i18n/'],
  ['二级域名', '/cn/nginx-subdomains/'],
  ['节流阀', '/cn/throttler/'],
  ['重定向', '/cn/redirect-traffic-to-https-nginx/'],
]

describe.skipIf(inject('corpus') === '')('the corpus (skipped where ../shared is not there)', () => {
  const { open } = browserSession(() => inject('corpus'))

  test('twenty questions have their answer among the first five', async () => {
    const missing: string[] = []
    for (const path of ['/', '/cn/']) {
      const { page } = await open(path)
      await openDialog(page)
      // Where the page is Chinese, what is Chinese comes first, whatever the words.
      const asked = path === '/' ? questions : questions.slice(10)
      for (const [text, article] of asked) {
        const urls = await find(page, text)
        if (!urls.includes(article)) missing.push(`${path} ${text}: ${urls.join(' ')}`)
      }
      await page.context().close()
    }
    expect(missing).toEqual([])
  })

  test.each(['snapshot restore', '数据丢失', 'elasticsaerch'])(
    'the first search (%s) takes 160 KB or less',
    async (text) => {
      const { page } = await open('/')
      await started(page)
      const sizes: Promise<number>[] = []
      page.on('response', (response) =>
        sizes.push(response.body().then((body) => sentSize(response.url(), body))),
      )
      await openDialog(page)
      await find(page, text)
      await page.waitForLoadState('networkidle')
      const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
      console.log(`the first search for ${text}: ${total} bytes`)
      expect(total).toBeLessThanOrEqual(160 * 1024)
      await page.context().close()
    },
  )
})

// As every host sends it: what is text compressed, the index as it is, compressed already.
function sentSize(url: string, body: Buffer): number {
  return /\.(?:js|css|json)(?:\?|$)/.test(url) ? gzipSync(body).length : body.length
}
