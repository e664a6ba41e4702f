import { EventEmitter } from 'node:events'
import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ViteDevServer } from 'vite'
import { liveSite } from '../../../src/build/dev/live-site'
import { memoryFile } from '../../../src/build/cache-folders'
import { sourceFolder } from '../../../src/build/source-folder'
import { blog, built, plainApp, post, writeFiles } from '../blog'

const name = '_posts/2024-01-05-a.md'
const broken = { [name]: post('title: [A') }

// As much of Vite's server as a blog needs that is being written.
async function opened(source: Record<string, string> | string) {
  const folder = await sourceFolder(typeof source === 'string' ? source : blog(source))
  const { dir } = folder
  const add = vi.fn<(files: readonly string[]) => void>()
  const watcher = Object.assign(new EventEmitter(), { add })
  const sent: unknown[] = []
  const ws = Object.assign(new EventEmitter(), {
    send: (...message: unknown[]) => sent.push(...message),
  })
  const server = { watcher, ws } as unknown as ViteDevServer
  const live = await liveSite({ folder, app: plainApp, server, changed: () => {} })
  const change = async (file: string) => {
    const before = sent.length
    watcher.emit('all', 'change', path.resolve(dir, file))
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(before))
  }
  return { dir, live, sent, ws, watcher, change }
}

const told = (message: RegExp) =>
  expect.objectContaining({
    type: 'error',
    err: expect.objectContaining({ message: expect.stringMatching(message) as string }) as object,
  }) as object

test('a broken text is told, whoever comes later is told, too, and the last good site stays (hasErrors)', async () => {
  const { dir, live, sent, ws, change } = await opened({ [name]: post('title: A') })
  const site = live.site()
  writeFiles(dir, broken)
  await change(name)
  ws.emit('connection')
  expect(sent).toEqual([told(/a\.md:\d/), told(/a\.md:\d/)])
  expect(live.site()).toBe(site)
})

/** The keys of what is remembered of a folder. */
function remembered(dir: string): string[] {
  const [, json = ''] = readFileSync(memoryFile(dir), 'utf8').split('\n')
  return (JSON.parse(json) as { entries: [key: string, value: unknown][] }).entries.map(([key]) => key)
}

test('a site that begins to be written forgets nothing that a build remembers (saveAll)', async () => {
  const files = { [name]: post('title: A') }
  const { dir } = await built(files)
  const before = remembered(dir)
  writeFiles(dir, { '_posts/2024-01-06-b.md': post('title: B') })
  await opened(dir)
  const after = remembered(dir)
  expect(after).toEqual(expect.arrayContaining(before))
  expect(after.length).toBeGreaterThan(before.length)
})

test('a folder that is away for a moment is told, and does not end the server (refresh)', async () => {
  const { dir, live, sent, change } = await opened({ [name]: post('title: A') })
  const site = live.site()
  renameSync(dir, `${dir}-away`)
  await change(name)
  renameSync(`${dir}-away`, dir)
  await change(name)
  expect([sent[0], sent.at(-1)]).toEqual([told(/There is no folder/), 'lectern:changed'])
  expect(live.site()).not.toBe(site)
})

test('of a file that the site answers as it is, open pages hear by its path (staticsAmong)', async () => {
  const picture = 'assets/a picture.svg'
  const { sent, change } = await opened({
    '_config.yml': 'baseurl: /sub',
    [name]: post('title: A'),
    [picture]: '<svg/>',
  })
  await change(name)
  await change(picture)
  await vi.waitFor(() => expect(sent).toHaveLength(4))
  expect(sent).toEqual(['lectern:changed', 'lectern:changed', 'lectern:replaced', [`/sub/${picture}`]])
})

const outer = (more: string) => ({ '../_config.yml': `source: src\n${more}` })

test('the config around the source folder is watched, too; that it names another folder now is told (config)', async () => {
  const { dir, live, sent, watcher, change } = await opened(
    blog({ '_config.yml': 'source: src', 'other/a.md': '', [`src/${name}`]: post('title: A') }),
  )
  expect(watcher.add).toHaveBeenCalledWith([dir, path.resolve(dir, '../_config.yml')])
  writeFiles(dir, outer('title: New'))
  await change('../_config.yml')
  writeFiles(dir, outer('source: other'))
  await change('../_config.yml')
  writeFiles(dir, outer('title: [A'))
  await change('../_config.yml')
  // What is saved again before the second look is told twice.
  const news = () => sent.filter((each, at) => JSON.stringify(each) !== JSON.stringify(sent[at - 1]))
  await vi.waitFor(() =>
    expect(news()).toEqual([
      'lectern:changed',
      told(/source\/_config\.yml:2:9\n`source` means .*other now, but .*src is read\.\nStart Lectern again/),
      told(/source\/_config\.yml:2:\d+\n(?!`source`)/),
    ]),
  )
  expect(live.site().source.config.title).toBe('New')
})

test('what changes beside the blog is none of its changes (startsWith)', async () => {
  const { dir, watcher } = await opened({ [name]: post('title: A') })
  vi.useFakeTimers()
  watcher.emit('all', 'change', `${path.resolve(dir)}-other/a.md`)
  const looks = vi.getTimerCount()
  vi.useRealTimers()
  expect(looks).toBe(0)
})

test.each([
  ['an include', '_includes/x.html', 'new', 'One new', 'en'],
  ['data', '_data/y.yml', 'z: new', 'One old new', 'en'],
  ['where excerpts end', '_config.yml', 'excerpt_separator: O', '', 'en'],
  ['the language of the site', '_config.yml', 'lang: fr', 'One old', 'fr'],
])(
  'a change of %s reaches the texts that were not changed (summed, toPost)',
  async (_, file, text, excerpt, lang) => {
    const body = 'One {% include x.html %} {{ site.data.y.z }}'
    const { dir, live, change } = await opened({ [name]: post('title: A', body), '_includes/x.html': 'old' })
    expect(live.site().posts[0]).toMatchObject({ excerpt: 'One old', lang: 'en' })
    writeFiles(dir, { [file]: text })
    await change(file)
    expect(live.site().posts[0]).toMatchObject({ excerpt, lang })
  },
)

test('an edit leaves the other posts as they are, with what is known of them (summed, toPost)', async () => {
  const { dir, live, change } = await opened({
    '_config.yml': 'title: Blog',
    [name]: post('title: A'),
    '_posts/2024-01-06-b.md': post('title: B'),
  })
  const [b, a] = live.site().posts
  writeFiles(dir, { [name]: post('title: A', 'Other words.') })
  await change(name)
  expect(live.site().posts.map((each) => [each === a, each === b])).toEqual([
    [false, true],
    [false, false],
  ])
})
