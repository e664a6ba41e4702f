import { ownValue } from './own-value'
import { contrast, mix, ofHex } from './contrast'
import type { Rgb } from './contrast'
import { textIn } from './front-matter'

/** A colour in the light theme and in the dark one, as six hexadecimal digits. */
type Pair = readonly [light: string, dark: string]

/** What a palette sets; the other colours are the same in all of them. */
interface Palette {
  accent: Pair
  paper: Pair
  surface: Pair
  raised: Pair
  line: Pair
}

// As tokens.css has it.
const usual: Palette = {
  accent: ['0d6a52', '7ad0ae'],
  paper: ['fcfcfa', '131715'],
  surface: ['f3f4f0', '1b211e'],
  raised: ['ffffff', '1f2623'],
  line: ['e0e3dc', '2d3531'],
}

/** TeXt's skins (`text_skin`), by their own names. */
export const skins: Record<string, Palette> = {
  default: usual,
  dark: {
    accent: ['9a4a00', 'ffb054'],
    paper: ['fafafa', '121212'],
    surface: ['f0f0f0', '1c1c1c'],
    raised: ['ffffff', '232323'],
    line: ['dedede', '343434'],
  },
  forest: {
    accent: ['9a3d4e', 'f0a7b3'],
    paper: ['f6fbf8', '0f1914'],
    surface: ['e8f3ec', '17241d'],
    raised: ['ffffff', '1c2b23'],
    line: ['cfe2d6', '2b3e34'],
  },
  ocean: {
    accent: ['125c9f', '8cc4f7'],
    paper: ['f5fbff', '0d161e'],
    surface: ['e6f3fb', '14202b'],
    raised: ['ffffff', '1a2835'],
    line: ['cbe2f0', '2a3b4a'],
  },
  chocolate: {
    accent: ['7d2524', 'ecb08a'],
    paper: ['f9f4f0', '1a1412'],
    surface: ['f3eae4', '241c19'],
    raised: ['fdf9f6', '2b2220'],
    line: ['dccdc3', '41332e'],
  },
  orange: {
    accent: ['b3260f', 'ff9d73'],
    paper: ['fffcf8', '191310'],
    surface: ['fcf1e6', '241b16'],
    raised: ['ffffff', '2b201a'],
    line: ['f0dcc8', '43322a'],
  },
}

/** TeXt's colours for code (`highlight_theme`): `false` for those that follow the page, `true` for those that are always dark. */
const codeThemes: Record<string, boolean> = {
  default: false,
  tomorrow: false,
  'tomorrow-night': true,
  'tomorrow-night-eighties': true,
  'tomorrow-night-blue': true,
  'tomorrow-night-bright': true,
}

/** The other colours of code in the dark theme, as tokens.css has them, for code that is always dark. */
export const darkCode: Record<string, string> = {
  'line-strong': '6d7974',
  ink: 'e2e6e3',
  'ink-strong': 'f5f7f5',
  'ink-soft': 'a4afa9',
  error: 'f2a29c',
  'code-keyword': 'e5a3d0',
  'code-string': 'a0d5a3',
  'code-number': 'ecb585',
  'code-name': '93bff3',
  'code-type': 'e2c888',
  'code-comment': '93a09a',
}

/** A site's own colours as CSS (`text_skin`, `accent_color`, `highlight_theme` in `_config.yml`); undefined where it has none. */
export function paletteCss(config: unknown): string | undefined {
  const skin = textIn(config, 'text_skin') ?? 'default'
  const own = paletteOf(config)
  const names = Object.keys(usual) as (keyof Palette)[]
  const changed = names.filter((name) => own[name] !== usual[name])
  const colors = (theme: 0 | 1) => declared(changed.map((name) => [name, own[name][theme]]))
  const css: string[] = []
  // `html` in front: the style sheet of the page, which may come later, says `:root` only.
  if (changed.length > 0) {
    css.push(`html:root{${colors(0)}}`, `html:root[data-theme=dark]{${colors(1)}}`)
    const dark = `html:root:not([data-theme=light]){${colors(1)}}`
    css.push(skin === 'dark' ? dark : `@media(prefers-color-scheme:dark){${dark}}`)
  }
  if (skin === 'dark') css.push(`html:root:not([data-theme]){color-scheme:dark;${darkInOldBrowsers}}`)
  if (ownValue(codeThemes, textIn(config, 'highlight_theme') ?? '')) {
    const grounds = names.map((name): [string, string] => [name, own[name][1]])
    const all = declared([...grounds, ...Object.entries(darkCode)])
    css.push(`html .prose :is(pre,.code-fold){color-scheme:dark;color:var(--ink);${all}}`)
  }
  // Paper is white, and what is printed has the usual colours.
  return css.length > 0 ? `@media screen{${css.join('')}}` : undefined
}

/** A site's colours: its skin's, with its own accent where it names one. */
export function paletteOf(config: unknown): Palette {
  const palette = ownValue(skins, textIn(config, 'text_skin') ?? 'default') ?? usual
  const accent = hexOf(textIn(config, 'accent_color'))
  return accent === undefined ? palette : { ...palette, accent: accentOf(accent, palette) }
}

// What the style sheet's `light-dark()` becomes for browsers that do not know it.
const darkInOldBrowsers = '--lightningcss-light: ;--lightningcss-dark:initial'

function declared(colors: readonly (readonly [name: string, hex: string])[]): string {
  return colors.map(([name, hex]) => `--${name}:#${hex}`).join(';')
}

/** What is wrong with a site's colours: what was received, and what to write. */
export function paletteProblems(config: unknown): { message: string; remedy: string }[] {
  const wrong = (key: string, known: string[]) => {
    const value = textIn(config, key)
    if (value === undefined || known.includes(value)) return []
    const message = `There is no \`${key}\` “${value}”; the usual colours are taken.`
    return [{ message, remedy: `Write one of ${known.join(', ')}.` }]
  }
  const accent = textIn(config, 'accent_color')
  return [
    ...wrong('text_skin', Object.keys(skins)),
    ...wrong('highlight_theme', Object.keys(codeThemes)),
    ...(accent === undefined || hexOf(accent)
      ? []
      : [
          {
            message: `\`accent_color\` must be a colour like "#0a7", but is “${accent}”.`,
            remedy: 'Write `accent_color: "#0077aa"`, with its quotes: YAML begins a comment at #.',
          },
        ]),
  ]
}

function hexOf(text: string | undefined): string | undefined {
  const hex = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text ?? '')?.[1]
  return hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex
}

/** An author's colour, darkened and lightened as far as words in it need (WCAG 2.2 AA: 4.5 : 1) on every ground of the palette. */
export function accentOf(hex: string, palette: Palette): Pair {
  return [readable(hex, { palette, theme: 0 }), readable(hex, { palette, theme: 1 })]
}

const enough = 4.5
const towards: readonly [Rgb, Rgb] = [
  [0, 0, 0],
  [255, 255, 255],
]

function readable(hex: string, { palette, theme }: { palette: Palette; theme: 0 | 1 }): string {
  const grounds = [palette.paper, palette.surface, palette.raised].map((pair) => ofHex(pair[theme]))
  const paper = ofHex(palette.paper[theme])
  const passes = (color: Rgb) =>
    // The last is the ground of what is chosen: the accent, thinned.
    [...grounds, mix(paper, color, 0.14)].every((ground) => contrast(color, ground) >= enough)
  const target = towards[theme]
  let percent = 0
  while (!passes(rounded(mix(ofHex(hex), target, percent / 100)))) percent++
  return toHex(rounded(mix(ofHex(hex), target, percent / 100)))
}

function rounded(color: Rgb): Rgb {
  return [Math.round(color[0]), Math.round(color[1]), Math.round(color[2])]
}

function toHex(color: Rgb): string {
  return color.map((part) => part.toString(16).padStart(2, '0')).join('')
}
