const filler = (words: string, paragraphs: number) =>
  `${words} `.repeat(60).trim().concat('\n\n').repeat(paragraphs)

const row = (cell: (i: number) => string) =>
  `| ${Array.from({ length: 14 }, (_, i) => cell(i)).join(' | ')} |`

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#357"/></svg>`

const everything = `---
title: Everything
lang: en
---

A claim.[^1] Another one.[^long] See [the other article](/en/other/) and [a section](#short-end).

After reading this article, you will understand:

- What comes first
- What a code block can do
- Where it ends

## What comes first

${filler('Words to read slowly', 12)}

![A blue field](/assets/field.svg "Blue, as far as it goes")

## Code

\`\`\`js {2,4-5} title="src/lease.js" linenos
const lease = take('reindex')
lease.renew()
lease.check()
/* and
   so on */
\`\`\`

### Long code

\`\`\`text
${Array.from({ length: 60 }, (_, i) => `line ${i + 1}`).join('\n')}
the needle in the fold
\`\`\`

### Console

\`\`\`console
$ npm install
added 1 package
$ npm run build \\
  --watch
\`\`\`

\`\`\`diff
 const lease = take('reindex')
-lease.renew()
+lease.renew({ every: 5 })
\`\`\`

\`\`\`sh
${'a-very-long-word '.repeat(20)}
\`\`\`

## A wide table

${row((i) => `Column number ${i}`)}
${row(() => '---')}
${row((i) => `value-${i}`)}

> [!WARNING]
> Mind the gap.

> A tip in Chirpy's way.
{: .prompt-tip }

\`\`\`mermaid
sequenceDiagram
${Array.from({ length: 7 }, (_, i) => `  Party ${i}->>Party ${i + 1}: Passes it on`).join('\n')}
\`\`\`

\`\`\`mermaid
graph LR
  A-->B
\`\`\`

${filler('And so on', 8)}

{% include extensions/youtube.html id="nothing" title="A talk" %}

{% include figure image_path="/assets/field.svg" alt="Linked" popup=true %}

## Short end

One line.

## Very last

Another line.

[^1]: It is *always* the cable.
[^long]: With [a link](https://example.org/) and <https://example.org/bare>.
`

/** A small blog whose one article has everything that a reading aid looks for. */
export const aidsBlog: Record<string, string> = {
  '_config.yml': `title: Aids
url: https://aids.example
lang: en
permalink: /en/:title/
comments:
  provider: giscus
  giscus: { repo: aids/talk, repo_id: R_1, category_name: Talk, category_id: C_1 }
collections:
  fr: { output: true, permalink: "/fr/:title/" }
defaults:
  - scope: { path: _fr, type: fr }
    values: { layout: article, lang: fr }
  - scope: { path: "", type: posts }
    values: { layout: article, lang: en, aside: { toc: true }, sharing: true }
`,
  'index.md': '---\nlayout: home\ntitle: Home\n---\n',
  '_includes/head/custom.html':
    "<script>visits = []; document.addEventListener('lectern:page', ({ detail }) => visits.push(detail.url))</script>\n",
  'assets/field.svg': picture,
  '_data/images.yml':
    '/assets/field.svg: {author: Ann, url: /en/other/, license: CC0, license_url: https://example.org/cc0}\n',
  '_posts/2024-01-01-everything.md': everything,
  '_posts/2024-01-03-names.md': `---\ntitle: Names\n---\n\n${[
    'Payload',
    'Root',
    'Main',
    'Lectern',
    'createElement',
  ]
    .map((name) => `## ${name}\n\n${filler(name, 5)}`)
    .join('\n\n')}\n\n<span id="requestIdleCallback">x</span> <a name="scrollTo">y</a>\n`,
  '_posts/2024-01-04-right.md': `---\ntitle: من اليمين\nlang: ar\nslug: right\n---\n\n## عنوان\n\n${filler('كلمات', 3)}\n\n\`\`\`js\nlet a = 1\n\`\`\`\n`,
  '_fr/un.md': '---\ntitle: Un\ndate: 2024-01-03\n---\n\nDes mots. [Autre chose](/en/other/)\n',
  '_posts/2024-01-02-other.md': `---\ntitle: The Other One\ncover: /assets/field.svg\nexcerpt: What the other one says.\n---\n\n${filler('Other words', 3)}`,
}
