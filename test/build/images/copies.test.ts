import { readdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { isKept, keepPicture } from '../../../src/build/images/copies'
import { openCache } from '../../../src/build/cache'
import { blog } from '../blog'

vi.mock('node:fs/promises', { spy: true })

test('a picture whose writing breaks off is not there, and nothing beside it (writeWhole)', async () => {
  const folder = blog({})
  const file = path.join(folder, 'a.avif')
  const cache = openCache(path.join(blog({}), 'cache'))
  vi.mocked(writeFile).mockImplementationOnce(async (target) => {
    writeFileSync(target as string, 'cut off')
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  await expect(keepPicture(file, Buffer.from('whole'), cache)).rejects.toThrow('full')
  expect(readdirSync(folder)).toEqual([])
  await keepPicture(file, Buffer.from('whole'), cache)
  expect([readdirSync(folder), await isKept(file, cache)]).toEqual([['a.avif'], true])
})
