import { attacks, words } from './attacks'

const armed = (text: string) =>
  text.replaceAll('HIT', 'top.hit()').replaceAll('EVIL', 'https://evil.invalid/asked')
const quoted = (text: string) => JSON.stringify(armed(text))

const bodies = Object.values(attacks).flat()

const config = `title: ${quoted(words[0]!)}
description: ${quoted(words[3]!)}
url: https://hostile.example
permalink: /:title/
author: { name: ${quoted(words[1]!)}, url: 'javascript:top.hit()' }
feed: { posts_limit: 1000 }
collections: { notes: { output: true, permalink: '/notes/:title/' } }
`

const guest = (texts: readonly string[], at: number) => `---
title: Guest ${at}
evil: ${quoted('<script>HIT</script>')}
---

${armed(texts.join('\n\n'))}
`

// Everything that a theme shows of a front matter.
const wordy = (text: string, at: number) => `---
title: ${quoted(text)}
subtitle: ${quoted(text)}
lang: en
tags: [${quoted(text)}]
categories: [${quoted(text)}]
series: ${quoted(text)}
author: ${quoted(text)}
excerpt: ${quoted(text)}
description: ${quoted(text)}
cover: ${quoted(text)}
license: ${quoted(text)}
key: ${quoted(text)}
sharing: true
permalink: /words-${at}/
article_header:
  type: overlay
  background_color: ${quoted(text)}
  height: ${quoted(text)}
  background_image: { gradient: ${quoted(text)}, src: ${quoted(text)} }
  actions: [{ text: ${quoted(text)}, url: ${quoted(text)}, type: ${quoted(text)} }]
---

Words.
`

// What data files say of an author, a licence, a picture and a menu.
const known = (text: string, at: number) => `---
title: Known ${at}
tags: [known]
author: a${at}
license: l${at}
show_author_profile: true
permalink: /known-${at}/
cover: /x-${at}.svg
image: ${quoted(text)}
article_header: { type: cover, image: { src: ${quoted(text)} } }
sidebar: { nav: side }
mode: ${quoted(text)}
---

![x](/x-${at}.svg)

${armed(text)}
`

const lines = (line: (text: string, at: number) => string) => words.map(line).join('')
const link = (text: string) => `{ title: ${quoted(text)}, url: ${quoted(text)} }`
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>'
const day = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10)
const files = (folder: string, name: string, texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, at) => [`${folder}${day(at)}-${name}-${at}.md`, text]))

/** A blog whose guests put attacks wherever a guest can put a word. */
export const hostileBlog: Readonly<Record<string, string>> = {
  '_config.yml': config,
  '_data/evil.yml': `text: ${quoted('<script>HIT</script>')}\n`,
  '_data/authors.yml': lines(
    (text, at) =>
      `a${at}: { name: ${quoted(text)}, avatar: ${quoted(text)}, url: ${quoted(text)}, bio: ${quoted(text)}, email: ${quoted(text)}, github: ${quoted(text)} }\n`,
  ),
  '_data/licenses.yml': lines((text, at) => `l${at}: { name: ${quoted(text)}, url: ${quoted(text)} }\n`),
  '_data/images.yml': lines(
    (text, at) =>
      `/x-${at}.svg: { author: ${quoted(text)}, url: ${quoted(text)}, license: ${quoted(text)}, license_url: ${quoted(text)} }\n`,
  ),
  '_data/navigation.yml': `header:\n${lines((text) => `  - ${link(text)}\n`)}side:\n${lines((text) => `  - { title: ${quoted(text)}, url: ${quoted(text)}, children: [${link(text)}] }\n`)}`,
  'start.md': '---\ntitle: Start\n---\n\nWords.\n',
  'x.svg': drawing,
  ...Object.fromEntries(words.map((_, at) => [`x-${at}.svg`, drawing])),
  'links.md': `---\ntitle: Links\n---\n\n${words.map((_, at) => `[a](/words-${at}/) [b](/known-${at}/)\n`).join('\n')}`,
  'gallery.md': `---\ntitle: Gallery\n---\n\n${words.map((_, at) => `![x](/x-${at}.svg)\n`).join('\n')}`,
  '_notes/whole.md': `---\ntitle: Whole\n---\n<!DOCTYPE html><body><script>${armed('HIT')}</script>\n`,
  ...files('_posts/', 'guest', bodies.map(guest)),
  ...files('_posts/', 'words', words.map(wordy)),
  ...files('_posts/', 'known', words.map(known)),
}

/** The pages of that blog with what is tried there. */
export const hostilePages: readonly (readonly [path: string, tried: string])[] = [
  ...bodies.map((texts, at) => [`/guest-${at}/`, texts.join('\n\n')] as const),
  ...words.map((text, at) => [`/words-${at}/`, text] as const),
  ...words.map((text, at) => [`/known-${at}/`, text] as const),
  ['/notes/whole/', 'a Markdown text that calls itself a document'],
]

/** Searches to be made there. */
export const hostileQueries: readonly string[] = words.map(armed)

/** How many texts are tried. */
export const tried = bodies.flat().length + words.length * 3 + 1
