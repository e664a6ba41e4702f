import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const source = readFileSync(path.resolve(import.meta.dirname, '../../deploy/cloudfront-function.js'), 'utf8')

interface Answer {
  uri?: string
  headers?: { location: { value: string } }
}

test.each([
  ['/', '/index.html', undefined],
  ['/en/%E6%95%B0%E6%8D%AE/', '/en/%E6%95%B0%E6%8D%AE/index.html', undefined],
  ['/en/vue.js/', '/en/vue.js/index.html', undefined],
  ['/index.json', '/index.json', undefined],
  ['/en/a', undefined, '/en/a/'],
])('%s is looked for at %s or leads to %s', (uri, file, location) => {
  const answer = runInNewContext(`${source}\nhandler(event)`, { event: { request: { uri } } }) as Answer
  expect([answer.uri, answer.headers?.location.value]).toEqual([file, location])
})
