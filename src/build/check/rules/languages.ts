import path from 'node:path'
import { textIn } from '../../../catalog/front-matter'
import { groupBy } from '../../../catalog/posts'
import type { FileFacts, TextFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** The one post of a folder that does not say its `lang`, where every other does. */
export const missingLang: Rule = {
  name: 'front-matter/lang',
  severity: 'warning',
  find({ texts }) {
    const posts = texts.filter(({ document }) => document.kind !== 'page')
    const folders = groupBy(posts, ({ document }) => [path.posix.dirname(document.source)])
    return [...folders.values()].flatMap(missingIn)
  },
}

function missingIn(row: readonly TextFacts[]): Finding[] {
  const silent = row.filter((file) => langIn(file) === undefined)
  const others = row.filter((file) => langIn(file) !== undefined)
  const langs = new Set(others.map(langIn))
  const [file, second] = silent
  const [lang] = langs
  // One neighbour is no custom.
  if (!file || second || others.length < 2 || langs.size !== 1 || lang === undefined) return []
  const scripts = new Set(others.map(scriptOf))
  const isSure = scripts.size === 1 && scripts.has(scriptOf(file)) && scriptOf(file) !== ''
  return [
    {
      file: file.document.source,
      message: `The post does not say its language; all the ${others.length} others in its folder say \`lang: ${lang}\`.`,
      remedy: `Write \`lang: ${lang}\`, if that is its language.`,
      ...(isSure && { fix: { add: 'lang', value: lang } }),
    },
  ]
}

function langIn({ document }: FileFacts): string | undefined {
  return textIn(document.frontMatter, 'lang')
}

// A character that is a syllable or a word weighs as much as several letters.
const scripts: [name: string, letters: RegExp, weight: number][] = [
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 12],
  ['hangul', /\p{Script=Hangul}/gu, 4],
  ['han', /\p{Script=Han}/gu, 4],
  ['cyrillic', /\p{Script=Cyrillic}/gu, 1],
  ['arabic', /\p{Script=Arabic}/gu, 1],
  ['hebrew', /\p{Script=Hebrew}/gu, 1],
  ['greek', /\p{Script=Greek}/gu, 1],
  ['latin', /\p{Script=Latin}/gu, 1],
]

/** The script that most of a text is written in; '' for a text too short to tell. */
function scriptOf({ body }: TextFacts): string {
  const text = body.prose.map((each) => each.text).join(' ')
  const counts = scripts.map(([name, letters, weight]) => {
    return { name, count: (text.match(letters)?.length ?? 0) * weight }
  })
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return most && most.count >= 40 ? most.name : ''
}
