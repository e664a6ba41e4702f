import { sentence, tagName, title } from './words.mjs'

const code = {
  java: (n) =>
    `public record Entry${n}(String key, long value) {\n  static Entry${n} of(String line) {\n    var parts = line.split("=", 2);\n    return new Entry${n}(parts[0], Long.parseLong(parts[1]));\n  }\n}`,
  go: (n) =>
    `func read${n}(r io.Reader) ([]byte, error) {\n\tbuf := make([]byte, ${n + 16})\n\tif _, err := io.ReadFull(r, buf); err != nil {\n\t\treturn nil, fmt.Errorf("read: %w", err)\n\t}\n\treturn buf, nil\n}`,
  python: (n) =>
    `def batches_${n}(rows, size=${n + 2}):\n    """Splits rows into lists of one size."""\n    for at in range(0, len(rows), size):\n        yield rows[at:at + size]`,
  yaml: (n) =>
    `service:\n  name: reader-${n}\n  replicas: ${(n % 5) + 1}\n  limits: { memory: 512Mi, cpu: "0.5" }`,
  sh: (n) => `curl -s http://localhost:9200/_cat/shards?v | grep shard-${n}\necho "$?" > /tmp/status-${n}`,
  typescript: (n) =>
    `export function group${n}<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {\n  const groups = new Map<string, T[]>()\n  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])\n  return groups\n}`,
}
const languages = Object.keys(code)
const categories = ['backend', 'search', 'reliability', 'java', 'tools', 'writing', 'data', 'frontend']
const firstDay = Date.UTC(2008, 0, 1, 8)
const day = 86_400_000

/** The `n`th of `total` posts as a file: its path below the blog and its text. */
export function makePost({ random, n, total, tags }) {
  const lang = n % 8 === 7 ? 'zh' : 'en'
  const date = new Date(firstDay + Math.floor((n / total) * 17 * 365) * day + n * 1000).toISOString()
  const words = 300 + Math.floor(2700 * random.number() ** 2)
  const heading = title(random, lang, n)
  const topics = sections(random, lang)
  const text = [
    frontMatter({ random, n, total, tags, lang, date, heading }),
    paragraph(random, lang, 3),
    lang === 'zh' ? '读完本文，你会了解：' : 'After reading this article, you will understand:',
    topics.map((topic) => `- ${topic}`).join('\n'),
    lang === 'zh' ? '让我们开始吧！' : "Now, let's get started!",
    ...topics.flatMap((topic, at) => [
      `## ${topic}`,
      ...section({ random, lang, n, at, words: words / topics.length, total }),
    ]),
    `## ${lang === 'zh' ? '总结' : 'Conclusion'}`,
    paragraph(random, lang, 4),
  ].join('\n\n')
  const name = `${date.slice(0, 10)}-note-${n}.md`
  return { path: lang === 'zh' ? `_cn/${name}` : `_posts/${name}`, text: `${text}\n` }
}

function frontMatter({ random, n, total, tags, lang, date, heading }) {
  const chosen = new Set([random.skewed(tags), random.skewed(tags), random.skewed(tags)].map(tagName))
  // One tag is on every second post, and one series is as long as a twentieth of the blog.
  if (n % 2 === 0) chosen.add('everyday')
  const series =
    n % 20 === 3 ? 'the-long-one' : n % 10 === 5 ? `series-${Math.floor((n / total) * (total / 60))}` : ''
  return [
    '---',
    'layout: article',
    `title: ${heading}`,
    `lang: ${lang}`,
    `date: ${date.slice(0, 10)} ${date.slice(11, 19)} +0000`,
    `categories: [${random.pick(categories)}]`,
    `tags: [${[...chosen].join(', ')}]`,
    ...(series ? [`series: ${series}`] : []),
    ...(random.chance(0.5) ? [`excerpt: ${sentence(random, lang).replaceAll(/[*`]/g, '')}`] : []),
    ...(random.chance(0.6) ? [`cover: /assets/cover-${n % 10}.svg`] : []),
    'article_header:',
    '  type: overlay',
    '  theme: dark',
    '  background_color: "#203028"',
    'aside:',
    '  toc: true',
    '---',
  ].join('\n')
}

function sections(random, lang) {
  const verbs = lang === 'zh' ? ['为什么', '如何', '何时'] : ['Why', 'How', 'When']
  return Array.from({ length: random.between(3, 7) }, (_, at) => {
    const words = sentence(random, lang).replaceAll(/[*`.。]/g, '')
    return `${verbs[at % 3]} ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  })
}

function section({ random, lang, n, at, words, total }) {
  const pieces = []
  const paragraphs = Math.max(1, Math.round(words / 60))
  for (let i = 0; i < paragraphs; i++) {
    pieces.push(paragraph(random, lang, random.between(4, 8)))
    const kind = random.below(12)
    if (kind < 3) pieces.push(codeBlock(random, n + at + i))
    else if (kind === 3) pieces.push(tableOf(random))
    else if (kind === 4) pieces.push(list(random, lang))
    else if (kind === 5) pieces.push(`> ${sentence(random, lang)}`)
    else if (kind === 6) pieces.push(`### ${sentence(random, lang).replaceAll(/[*`.。]/g, '')}`)
    else if (kind === 7)
      pieces.push(`See [another note](#${random.below(total)}) and <https://example.org/${n}>.`)
  }
  return pieces
}

function paragraph(random, lang, sentences) {
  const all = Array.from({ length: sentences }, () => sentence(random, lang))
  return all.join(lang === 'zh' ? '' : ' ')
}

function codeBlock(random, n) {
  const language = random.pick(languages)
  return `\`\`\`${language}\n${code[language](n)}\n\`\`\``
}

function tableOf(random) {
  const rows = Array.from(
    { length: random.between(3, 6) },
    (_, i) => `| run ${i + 1} | ${random.below(900)} | ${random.number().toFixed(2)} |`,
  )
  return ['| run | milliseconds | share |', '| --- | ---: | ---: |', ...rows].join('\n')
}

function list(random, lang) {
  return Array.from({ length: random.between(3, 5) }, () => `- ${sentence(random, lang)}`).join('\n')
}
