import { readFileSync, statSync } from 'node:fs'
import { renderArticle, renderBare } from '../../article/render-article'
import { splitFrontMatter } from '../../text/front-matter/front-matter'
import type { Call } from '../cli'
import { UsageError } from '../usage-error'

interface Request {
  markdown: string
  options?: Record<string, unknown>
  input?: 'kramdown' | 'GFM'
}

/** `lectern markdown`: an article body's HTML for a file, or, with `--jsonl`, the bare rendering of each line of standard input. */
export async function markdown({ positionals, values }: Call): Promise<number> {
  const [file] = positionals
  if (values['jsonl'] === true) return jsonLines()
  if (file === undefined) throw new UsageError('Name the Markdown file to render.')
  const there = statSync(file, { throwIfNoEntry: false })
  if (!there) throw new UsageError(`There is no file ${file}.`)
  if (there.isDirectory()) throw new UsageError(`${file} is a folder. Name the Markdown file to render.`)
  const { body } = splitFrontMatter(readFileSync(file, 'utf8'), 'UTC')
  const { html } = await renderArticle(body, {
    dialect: 'kramdown',
    isMarkdown: true,
    lang: 'en',
    base: '',
    introList: true,
    clean: { frames: [] },
    toc: 'h1,h2,h3',
  })
  process.stdout.write(`${html}\n`)
  return 0
}

function jsonLines(): number {
  const lines = readFileSync(0, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const answers = lines.map((line) => JSON.stringify(answer(line)))
  process.stdout.write(answers.map((each) => `${each}\n`).join(''))
  return 0
}

function answer(line: string): { html: string } | { error: string } {
  try {
    const request = JSON.parse(line) as Request
    return {
      html: renderBare(request.markdown, { input: request.input ?? 'GFM', options: request.options ?? {} }),
    }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
