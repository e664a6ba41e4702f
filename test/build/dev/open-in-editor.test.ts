import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileInside } from '../../../src/build/dev/open-in-editor'
import { blog } from '../blog'

const dir = blog({ '_posts/a.md': '', '../outside.md': '' })
symlinkSync(path.join(dir, '../outside.md'), path.join(dir, 'link.md'))

test.each([
  ['_posts/a.md', '_posts/a.md'],
  ['_posts/a.md:3', '_posts/a.md:3'],
  ['_posts/a.md:3:14', '_posts/a.md:3:14'],
  [path.join(dir, '_posts/a.md:3:14'), '_posts/a.md:3:14'],
  ['_posts/none.md:1:1', undefined],
  ['../outside.md', undefined],
  ['_posts/../../outside.md:1', undefined],
  ['link.md', undefined],
  ['file:///etc/hosts', undefined],
  ['_posts/a.md\0', undefined],
  ['', undefined],
])('%j is %j in the blog', (named, file) => {
  expect(fileInside(dir, named)).toBe(file && path.join(dir, file))
})
