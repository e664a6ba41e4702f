import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Problem } from '../../src/catalog/types'
import { checked } from '../build/check/checked'
import { blog, built } from '../build/blog'
import { seed, tell } from './seed'
import { config, fileName, frontMatter, liquid } from './wild'

const runs = Number(process.env['ENDURANCE_RUNS'] ?? 150)
const builds = 8
const eachRun = 12

type Files = Record<string, string>

/** Many of a kind in one blog. */
const many = (texts: fc.Arbitrary<string>) =>
  fc.array(texts, { minLength: 1, maxLength: eachRun, size: 'max' })

const kinds: [name: string, blogs: fc.Arbitrary<Files>][] = [
  [
    'front matter',
    many(frontMatter).map((all) => postsOf(all.map((each) => `---\n${each}\n---\n\nWords.\n`))),
  ],
  ['_config.yml', config.map((text) => ({ ...postsOf(['---\ntitle: A\n---\n']), '_config.yml': text }))],
  [
    'Liquid',
    many(liquid).map((all) => ({
      ...postsOf(all.map((each) => `---\ntitle: A\ntags: [b]\n---\n\n${each}\n`)),
      '_includes/a.html': '{{ include.x }}',
    })),
  ],
  [
    'file names',
    many(fileName).map((all) =>
      Object.fromEntries(
        all.flatMap((name) => [
          [
            `_posts/2024-01-01-${name}.md`,
            `---\ntags: [${JSON.stringify(name)}]\n---\n\n![x](/${name}/${name}.txt)`,
          ],
          [`${name}.md`, '---\n---\n\nWords.'],
          [`files/${name}/${name}.txt`, 'A file.'],
        ]),
      ),
    ),
  ],
]

function postsOf(texts: readonly string[]): Files {
  return Object.fromEntries(texts.map((text, n) => [`_posts/2024-01-01-post-${n}.md`, text]))
}

// What is told without a file, a remedy or a line of the file, or in the words of the language that Lectern is written in.
function withoutHelp(problems: readonly Problem[], files: Files): Problem[] {
  const isHelp = ({ file, message, remedy, line = 1 }: Problem) =>
    [file, message, remedy].every((each) => each !== '') &&
    line > 0 &&
    line <= (files[file] ?? '\n').split('\n').length &&
    !/^ +at |\[object Object\]|\bundefined\b|is not a function|Cannot read prop/m.test(message + remedy)
  return problems.filter((problem) => !isHelp(problem))
}

test.each(kinds)(
  'any %s: the check and the build say what is wrong, and where',
  { timeout: 0 },
  async (name, blogs) => {
    let cases = 0
    const holds = fc.asyncProperty(blogs, async (files) => {
      cases += Object.keys(files).length
      const { problems } = await checked(blog(files))
      expect(withoutHelp(problems, files)).toEqual([])
    })
    await fc.assert(holds, { seed, numRuns: runs })
    for (const files of fc.sample(blogs, { seed, numRuns: builds })) {
      const { problems, written } = await built(files, { keepGoing: true })
      expect(withoutHelp(problems, files)).toEqual([])
      expect(written?.pages).toBeGreaterThan(0)
    }
    tell(`${name}: ${cases} files tried`)
  },
)
