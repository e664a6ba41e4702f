import { textIn } from '../../../catalog/front-matter'
import type { OneFile, OneText } from '../facts'
import type { Finding, TextRule } from '../rule'
import type { Place } from '../source-places'

/** What somebody, or a template, put there to be replaced. */
export const placeholders: TextRule = {
  name: 'text/placeholder',
  severity: 'warning',
  find: (text) => [...inFrontMatter(text), ...inText(text)],
}

const said = ['title', 'subtitle', 'excerpt', 'description']

function inFrontMatter(file: OneFile): Finding[] {
  return said.flatMap((key) => {
    const text = textIn(file.own, key)
    return text && placeholderIn(text) !== undefined
      ? found(file, { at: file.valuePlace(key), message: `\`${key}\` is a placeholder: «${text}».` })
      : []
  })
}

function inText(file: OneText): Finding[] {
  const headings = file.body.headings.filter(({ text }) => numbered.test(text))
  const prose = file.body.prose.flatMap(({ text, find }) => {
    const words = placeholderIn(text)
    return words === undefined ? [] : { text: text.slice(text.indexOf(words)), at: find(words) }
  })
  return [
    ...headings.map(({ text, at }) =>
      found(file, { at, message: `The heading «${text}» is a placeholder.` }),
    ),
    ...prose.map(({ text, at }) =>
      found(file, { at, message: `This is a placeholder: «${beginning(text)}».` }),
    ),
  ]
}

function found({ document }: OneFile, { at, message }: { at: Place; message: string }): Finding {
  return { file: document.source, ...at, message, remedy: 'Write what is meant, or take it out.' }
}

// «Part 1» and «Step 1» are names that writers give; these are none.
const numbered = /^(?:section|heading|title|subsection|小节|标题|章节)\s*[\dNX]+$/i
const words = 'TODO|TBD|TBA|FIXME|XXX|待办|待写|待补充|待续'
// «TODO comments are …» is a sentence: a mark stands alone, in brackets, or before a colon.
const marks = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${words})[^\\p{L}\\p{N}]*$|^(?:${words})\\s*[:：]|[[(（【](?:${words})(?=[\\])）】:：\\s])`,
  'u',
)
// The sentences that blog generators' templates begin their posts with.
const sentences = [
  'How to go further from here?',
  'What did we talk in this article? Take notes from introduction again.',
  'You’ll find this post in your',
  'You will find this post in your',
  'Lorem ipsum dolor sit amet',
  'This is a sample post',
  'Write your post here',
]

/** The words of a text that only hold a place; undefined where there are none. */
function placeholderIn(text: string): string | undefined {
  const plain = text.replaceAll("'", '’')
  if (sentences.some((sentence) => plain.startsWith(sentence))) return text.split(/(?<=[.?])/)[0]
  return marks.exec(text)?.[0]
}

function beginning(text: string): string {
  return text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text
}
