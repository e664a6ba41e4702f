import { expect, test } from 'vitest'
import { expandPage } from '../jekyll/read-files'

const at = 'https://gist.github.com'

test.each([
  ['3218523', `<a href="${at}/3218523">Gist 3218523</a>`],
  [
    'parkr/931c1c8d465a04042403',
    `<a href="${at}/parkr/931c1c8d465a04042403">Gist parkr&#47;931c1c8d465a04042403</a>`,
  ],
  ['1 My_file.rb', `<a href="${at}/1#file-my_file-rb">My&#95;file.rb &#40;Gist 1&#41;</a>`],
  ['"1" \'a.js\'', `<a href="${at}/1#file-a-js">a.js &#40;Gist 1&#41;</a>`],
  ['page.gist page.file', `<a href="${at}/ann/2#file-b-md">b.md &#40;Gist ann&#47;2&#41;</a>`],
])('{%% gist %s %%} is a link to the gist, and nothing of it is loaded', async (args, html) => {
  const { text, problems } = await expandPage(`{% gist ${args} %}`, {}, 'gist: ann/2\nfile: b.md\n')
  expect([text, problems]).toEqual([html, []])
})

test.each(['', '"><script>', 'a/b/c', '../x'])('{%% gist %s %%} is told what it lacks', async (args) => {
  const { problems } = await expandPage(`{% gist ${args} %}`)
  expect(problems).toMatchObject([{ rule: 'liquid/syntax', line: 4 }])
  expect(problems[0]?.message).toContain('`gist` needs the id of a gist')
})
