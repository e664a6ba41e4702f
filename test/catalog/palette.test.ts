import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, mix, ofHex } from '../../src/catalog/contrast'
import { accentOf, darkCode, paletteCss, paletteProblems, skins } from '../../src/catalog/palette'

const tokens = readFileSync(path.resolve(import.meta.dirname, '../../src/components/tokens.css'), 'utf8')

/** The colours of tokens.css in one theme, with those of a palette in their places. */
function colorsOf(theme: 0 | 1, palette: Record<string, readonly [string, string]>): Map<string, string> {
  const said = [...tokens.matchAll(/--([\w-]+): light-dark\(#([\da-f]+), #([\da-f]+)\)/g)]
  const all = said.map(([, name, light, dark]) => [name ?? '', [light ?? '', dark ?? '']] as const)
  return new Map([...all, ...Object.entries(palette)].map(([name, pair]) => [name, pair[theme]]))
}

const words =
  'ink ink-strong ink-soft accent info success warning error code-keyword code-string code-number code-name code-type code-comment'.split(
    ' ',
  )
const themes = [0, 1] as const

describe.each(Object.entries(skins))('the skin %s', (_, palette) => {
  test.each(themes)('has words that can be read on all of its grounds (theme %i)', (theme) => {
    const colors = colorsOf(theme, { ...palette })
    const color = (name: string) => ofHex(colors.get(name) ?? '')
    const low = words.flatMap((word) =>
      ['paper', 'surface', 'raised']
        .map((ground) => ({ word, ground, contrast: contrast(color(word), color(ground)) }))
        .filter((each) => each.contrast < 4.5),
    )
    expect(low).toEqual([])
    expect(contrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('accent'), mix(color('paper'), color('accent'), 0.1))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color('line-strong'), color('paper'))).toBeGreaterThanOrEqual(3)
  })
})

test('what a site has without a skin is what the style sheet says', () => {
  for (const theme of themes) {
    const said = colorsOf(theme, {})
    for (const [name, pair] of Object.entries(skins['default'] ?? {}))
      expect([name, pair[theme].replace(/^(.)\1{5}$/, '$1$1$1')]).toEqual([name, said.get(name)])
  }
  const dark = colorsOf(1, {})
  for (const [name, color] of Object.entries(darkCode)) expect([name, color]).toEqual([name, dark.get(name)])
  expect(paletteCss({})).toBeUndefined()
  expect(paletteCss({ text_skin: 'default', highlight_theme: 'tomorrow' })).toBeUndefined()
})

describe('an accent colour', () => {
  const chosen = ['ffffff', '000000', 'ffe600', '00e5ff', 'b3261e', '7f7f7f', 'ff00ff', '0000ff']
  const cases = Object.entries(skins).flatMap(([name, palette]) =>
    chosen.map((hex) => [hex, name, palette] as const),
  )
  test.each(cases)('#%s can be read in both themes of %s', (hex, _, palette) => {
    const accent = accentOf(hex, palette)
    for (const theme of themes) {
      const color = ofHex(accent[theme])
      const onAccent = ofHex(colorsOf(theme, {}).get('on-accent') ?? '')
      expect(contrast(color, onAccent)).toBeGreaterThanOrEqual(4.5)
      for (const ground of [palette.paper, palette.surface, palette.raised])
        expect(contrast(color, ofHex(ground[theme]))).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('that can be read as it is stays as it is', () => {
    expect(paletteCss({ accent_color: '#b3261e' })).toContain('html:root{--accent:#b3261e}')
  })
})

test.each([
  [{ text_skin: 'dark' }, /color-scheme:dark/],
  [{ text_skin: 'ocean' }, /--paper:#f5fbff.*--paper:#0d161e/],
  [{ highlight_theme: 'tomorrow-night-blue' }, /\{html \.prose :is\(pre,\.code-fold\)\{color-scheme:dark/],
])('%j is %s', (config, css) => {
  expect(paletteCss(config)).toMatch(css)
})

test.each([
  [{ text_skin: 'rose' }, 'There is no `text_skin` “rose”; the usual colours are taken.'],
  [{ text_skin: 'constructor' }, 'There is no `text_skin` “constructor”; the usual colours are taken.'],
  [{ highlight_theme: 'x' }, 'There is no `highlight_theme` “x”; the usual colours are taken.'],
  [
    { highlight_theme: 'constructor' },
    'There is no `highlight_theme` “constructor”; the usual colours are taken.',
  ],
  [{ accent_color: 'teal' }, '`accent_color` must be a colour like "#0a7", but is “teal”.'],
])('%j is told', (config, message) => {
  expect(paletteProblems(config).map((problem) => problem.message)).toEqual([message])
  expect(paletteCss(config)).toBeUndefined()
})
