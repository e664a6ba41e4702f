import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { paletteOf } from '../../../catalog/palette'
import type { Post, Problem } from '../../../catalog/types'
import { cacheKey } from '../../cache'
import type { Cache } from '../../cache'
import { isKept, keepPicture } from '../../images/copies'
import { copyFolder } from '../../images/facts'
import type { Workshop } from '../../images/look'
import { shorten } from '../../../catalog/shorten'
import { once } from '../../../catalog/once'
import type { Site } from '../../site'
import type { Sheet } from './draw'
import { drawSheet, missingLetter, sheetRecipe } from './draw'

// The newest are shared; a first build of thousands must not wait for the others.
const mostPictures = 1000

const colorsOf = once(paletteOf)

/** The posts that have no picture of their own that networks show with a link to them: those that a sharing picture is drawn for. */
export function withoutPicture(site: Site): Post[] {
  return site.listed.filter(({ image, cover }) => !isShown(image ?? cover)).slice(0, mostPictures)
}

/**
 * Draws a sharing picture for every post of `posts` into the workshop's folder, where what is whole is taken as it is; answers their site
 * paths by the posts' URLs, and one problem where a font is missing. Calls `step` after each.
 */
export async function sharePictures(options: {
  site: Site
  posts: readonly Post[]
  workshop: Workshop
  step: () => void
}): Promise<{ shared: Map<string, string>; problems: Problem[] }> {
  const { site, posts, workshop, step } = options
  const { folder, cache } = workshop
  await mkdir(folder, { recursive: true })
  const shared = new Map<string, string>()
  const missing: { post: Post; letter: string }[] = []
  const left = posts.values()
  const work = async () => {
    // All workers take from the same row.
    for (const post of left) {
      const sheet = sheetOf(site, post)
      const name = `share-${cacheKey(sheetRecipe, sheet).slice(0, 16)}.jpg`
      const file = path.join(folder, name)
      const letter = (await isKept(file, cache)) ? undefined : await draw({ sheet, file, cache })
      if (letter === undefined) shared.set(post.url, `/${copyFolder}/${name}`)
      else missing.push({ post, letter })
      step()
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return { shared, problems: missing.length === 0 ? [] : [withoutFont(missing)] }
}

// No network shows a drawing.
function isShown(src: string | undefined): boolean {
  return src !== undefined && !/\.svg(?:$|[?#])/i.test(src)
}

function sheetOf(site: Site, post: Post): Sheet {
  const { title, values } = site.source.config
  const { accent, paper } = colorsOf(values)
  return {
    title: shorten(post.title, 140),
    site: shorten(title, 60),
    lang: post.lang,
    accent: `#${accent[0]}`,
    paper: `#${paper[0]}`,
  }
}

// Answers the letter that no font has, if any: a picture with boxes in it is worse than none.
async function draw(options: { sheet: Sheet; file: string; cache: Cache }): Promise<string | undefined> {
  const { sheet, file, cache } = options
  const letter = await missingLetter(sheet.title + sheet.site)
  if (letter !== undefined) return letter
  await keepPicture(file, await drawSheet(sheet), cache)
  return undefined
}

function withoutFont(missing: readonly { post: Post; letter: string }[]): Problem {
  const [first] = missing.toSorted((a, b) => (a.post.source < b.post.source ? -1 : 1))
  const posts = missing.length === 1 ? 'this post has' : `${missing.length} posts have`
  return {
    file: first?.post.source ?? '',
    severity: 'warning',
    rule: 'picture/font',
    message: `No font of this machine has “${first?.letter}”, so ${posts} no sharing picture.`,
    remedy:
      'Install a font with these letters (for Chinese, Japanese and Korean: Noto Sans CJK), or name a picture in `image`.',
  }
}
