import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileInside, guardEditor } from '../../../src/build/dev/open-in-editor'
import { blog } from '../blog'

const dir = blog({ '_posts/a.md': '', '../outside.md': '' })
symlinkSync(path.join(dir, '../outside.md'), path.join(dir, 'link.md'))
mkdirSync(`${dir}-other`)
writeFileSync(`${dir}-other/a.md`, '')

test.each([
  ['_posts/a.md', '_posts/a.md'],
  ['_posts/a.md:3', '_posts/a.md:3'],
  ['_posts/a.md:3:14', '_posts/a.md:3:14'],
  [path.join(dir, '_posts/a.md:3:14'), '_posts/a.md:3:14'],
  ['_posts/none.md:1:1', undefined],
  ['../outside.md', undefined],
  ['_posts/../../outside.md:1', undefined],
  ['link.md', undefined],
  [`${dir}-other/a.md`, undefined],
  ['file:///etc/hosts', undefined],
  ['_posts/a.md\0', undefined],
  ['', undefined],
])('%j is %j in the blog (fileInside)', (named, file) => {
  expect(fileInside({ dir }, named)).toBe(file && path.join(dir, file))
})

test('of what lies around the source folder only the config can be opened (configDir)', () => {
  const configDir = blog({ '_config.yml': '', Rakefile: '', 'src/_config.yml': '', 'src/a.md': '' })
  const inside = (named: string) => fileInside({ dir: path.join(configDir, 'src'), configDir }, named)
  expect(inside('../_config.yml:2:1')).toBe(path.join(configDir, '_config.yml:2:1'))
  expect(inside('a.md')).toBe(path.join(configDir, 'src/a.md'))
  expect([inside('../Rakefile'), inside('..'), inside('../src')]).toEqual([undefined, undefined, undefined])
})

test.each([
  ['same-origin', '_posts/a.md', undefined],
  ['same-origin', '_posts/a.md', undefined, '//'],
  [undefined, '_posts/a.md', undefined],
  ['cross-site', '_posts/a.md', 403],
  ['same-site', '_posts/a.md', 403],
  ['none', '_posts/a.md', 403],
  ['same-origin', '../outside.md', 403],
])(
  'a page of the kind %s that asks for %s is answered with %j (guardEditor)',
  (site, file, status, at = '/') => {
    const url = `${at}?file=${encodeURIComponent(file)}`
    const request = { url, headers: { 'sec-fetch-site': site } } as unknown as IncomingMessage
    const writeHead = vi.fn<ServerResponse['writeHead']>()
    const next = vi.fn<() => void>()
    guardEditor({ dir })(request, { writeHead, end: vi.fn<() => void>() } as unknown as ServerResponse, next)
    expect([writeHead.mock.calls[0]?.[0], next.mock.calls.length]).toEqual([
      status,
      status === undefined ? 1 : 0,
    ])
  },
)
