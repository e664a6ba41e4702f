import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { hashOf } from '../../../src/build/images/copies'
import { lookAt, prepare } from '../../../src/build/images/look'
import { blog } from '../blog'

const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
  .png()
  .toBuffer()

// What lies beside the copies is none.
const secret = Buffer.from('secret')

/** A picture, and a cache that says the same of everything. */
function remembering(known: unknown) {
  const dir = blog({})
  const file = path.join(dir, 'a.png')
  writeFileSync(file, bytes)
  writeFileSync(path.join(dir, 'secret.avif'), secret)
  const cache = { read: () => known, write: () => {} }
  return { dir, picture: { file, source: 'a.png' }, workshop: { cache, folder: path.join(dir, 'copies') } }
}

const measured = { width: 40, height: 30, format: 'png', keep: false }

// Guards: `isRemembered`, `isDrawn` with `isName`, `allWhole` of src/build/images/look.ts.
test.each([
  undefined,
  null,
  7,
  {},
  { measured: {}, hash: '' },
  { measured: { ...measured, width: -1 }, hash: '' },
  { measured, hash: '', copies: [{}] },
  { measured, hash: '', copies: [{ width: 40, name: '../secret.avif', hash: hashOf(secret) }] },
  { measured, hash: '', copies: [{ width: 40, name: 'gone.avif', hash: '' }] },
])('facts that are none are found out again: %j', async (known) => {
  const { picture, workshop } = remembering(known)
  const { facts, problems } = await prepare(picture, { ...workshop, use: 'text' })
  expect(problems).toEqual([])
  expect(facts).toMatchObject({ width: 40, height: 30, copies: [] })
})

test('a folder of a picture’s name is no picture (rememberedOf)', async () => {
  const { dir, workshop } = remembering(undefined)
  mkdirSync(path.join(dir, 'b.png'))
  const { problems } = await lookAt({ file: path.join(dir, 'b.png'), source: 'b.png' }, workshop.cache)
  expect(problems.map(({ message }) => message)).toEqual([
    'The picture cannot be read to its end: there is no such file.',
  ])
  expect(readdirSync(dir).toSorted()).toEqual(['a.png', 'b.png', 'secret.avif'])
})
