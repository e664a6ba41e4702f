import { expect, test } from 'vitest'
import { expandPage } from '../jekyll/read-files'

test.each([
  ['{% nope %}', 'There is no Liquid tag `nope`: it is a plugin’s', '`_includes/`'],
  ['{% list %}', 'There is no Liquid tag `list`: it is a plugin’s', '`_includes/`'],
  ['{% prism js %}', 'it is a plugin’s, it seems, and plugins are not run.', 'fenced code block'],
  ['{% imgcap /a.png %}', 'it is a plugin’s', '![what it shows](/path/to/picture.png)'],
  ['{% quote %}', 'it is a plugin’s', '`>` before each line'],
  ['{% youtube x %}', 'it is a plugin’s', '{% include extensions/youtube.html id="…" %}'],
  ['{% cite knuth %}', 'it is a plugin’s', 'footnote'],
  ['{% asset a.css %}', 'it is a plugin’s', '{% raw %}'],
  ['{% higlight js %}', 'There is no Liquid tag `higlight`.', '`highlight` is meant'],
  ['{% inlcude a.html %}', 'There is no Liquid tag `inlcude`.', '`include` is meant'],
  ['{% endfo %}', 'There is no Liquid tag `endfo` here.', 'take it out'],
  ['{% if x %}{% elseif y %}{% endif %}', 'There is no Liquid tag `elseif` here.', 'Correct its name'],
])('what to do about %s fits it (unknownTag)', async (text, message, remedy) => {
  const { problems } = await expandPage(text)
  expect(problems.map(({ rule }) => rule)).toEqual(['liquid/unknown-tag'])
  expect(problems[0]?.message).toContain(message)
  expect(problems[0]?.remedy).toContain(remedy)
})
