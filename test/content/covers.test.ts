import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { contrast } from '../../content/_includes/code/contrast'

type Veil = { colour: [number, number, number]; opacity: number }
type Hero = { file: string; theme: string; gradient: string; picture: string }

const content = join(import.meta.dirname, '../../content')
const folders = ['', 'cn', '_posts', '_cn', '_series', '_topics']
const heroes = folders.flatMap((folder) =>
  readdirSync(join(content, folder))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => heroOf(join(folder, name))),
)

function heroOf(file: string): Hero[] {
  const front = /^---\n(.*?)\n---\n/s.exec(readFileSync(join(content, file), 'utf8'))?.[1] ?? ''
  const { article_header: header, cover } = parse(front)
  const picture = header?.background_image?.src ?? cover
  if (header?.type !== 'overlay' || !picture) return []
  return [{ file, theme: header.theme, gradient: header.background_image.gradient, picture }]
}

function veilsOf(gradient: string): Veil[] {
  return [...gradient.matchAll(/rgba\((\d+), (\d+), (\d+), ([.\d]+)\)/g)].map(([, r, g, b, opacity]) => ({
    colour: [Number(r), Number(g), Number(b)],
    opacity: Number(opacity),
  }))
}

test.each(heroes)('the title over $picture can be read in $file', async ({ theme, gradient, picture }) => {
  const { data } = await sharp(join(content, picture))
    .resize(320, 180)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const text = theme === 'light' ? '#222222' : '#ffffff'
  const thinnest = veilsOf(gradient).toSorted((a, b) => a.opacity - b.opacity)[0]
  const { colour, opacity } = thinnest ?? { colour: [0, 0, 0], opacity: 0 }

  const ratios: number[] = []
  for (let at = 0; at < data.length; at += 3) {
    const shown = colour.map((over, channel) =>
      Math.round(over * opacity + (data[at + channel] ?? 0) * (1 - opacity)),
    )
    ratios.push(contrast(`#${shown.map((value) => value.toString(16).padStart(2, '0')).join('')}`, text))
  }
  const unreadable = ratios.filter((ratio) => ratio < 4.5).length / ratios.length
  expect(unreadable).toBeLessThan(0.001)
})
