import { stringify } from 'yaml'
import { frontMatterPart, splitFrontMatter } from '../../text/front-matter/front-matter'
import { UsageError } from '../usage-error'
import type { Template } from './templates'

/** What a template's `{{ name }}` are replaced with; without a number its line falls away. */
export interface Blanks {
  title: string
  slug: string
  lang: string
  /** As Jekyll writes dates: `2023-01-28 10:38:40 +0100`. */
  date: string
  article_num: string | undefined
}

/** Fills a template in; any other `{{ … }}` stays. Throws a UsageError where the result's front matter cannot be read. */
export function fillTemplate({ text, file }: Template, blanks: Blanks): string {
  const { text: yaml, offset } = frontMatterPart(text) ?? { text: '', offset: 0 }
  const lines = yaml.split('\n').filter((line) => blanks.article_num !== undefined || !numberBlank.test(line))
  const filledYaml = lines.map((line) => fillLine(line, blanks)).join('\n')
  const filled = text.slice(0, offset) + filledYaml + fillText(text.slice(offset + yaml.length), blanks)
  const { values, error } = splitFrontMatter(filled, 'UTC')
  const isWrong = yaml.includes('{{ title }}') && values['title'] !== blanks.title
  if (error || isWrong) {
    const why = error ? error.message : 'the title does not come out as it is'
    throw new UsageError(`The template ${file ?? ''} gives no front matter that can be read: ${why}`)
  }
  return filled
}

const numberBlank = /\{\{\s*article_num\s*\}\}/

// A title may hold a colon, quotes or a #: where it is the whole value, YAML's own quotes go around it.
function fillLine(line: string, blanks: Blanks): string {
  const whole = /^(\s*[\w-]+:\s*)(["']?)\{\{\s*(title|slug)\s*\}\}\2(\s*)$/.exec(line)
  if (!whole) return fillText(line, blanks)
  const [, before = '', , name, after = ''] = whole
  const value = stringify(name === 'title' ? blanks.title : blanks.slug, { lineWidth: 0 }).trimEnd()
  return before + value + after
}

function fillText(text: string, blanks: Blanks): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(blanks, name) ? (blanks[name as keyof Blanks] ?? '') : whole,
  )
}
