import { contrast, mix, ofHex } from './contrast'
import type { Rgb } from './contrast'

// WCAG 2.2 AA for words of any size.
const enough = 4.5
// Veil and words as overlay-header.module.css has them, for light words and for dark ones.
const grounds = {
  dark: { ground: [23, 32, 28], ink: [255, 255, 255], worst: [255, 255, 255] },
  light: { ground: [233, 238, 235], ink: [16, 22, 26], worst: [0, 0, 0] },
} as const

/**
 * How dense the veil under a hero's words must be, in whole percent, so that they keep a contrast of 4.5 over the
 * picture's worst pixel: 0 where the author's gradient is dense enough by itself.
 */
export function veilOver(theme: 'dark' | 'light', gradient?: string): number {
  const { ground, ink, worst } = grounds[theme]
  const stops = gradient === undefined ? [] : colorsIn(gradient)
  const shades = stops.length === 0 ? [worst] : stops.map(({ color, alpha }) => mix(worst, color, alpha))
  const passes = (percent: number) =>
    shades.every((shade) => contrast(ink, mix(shade, ground, percent / 100)) >= enough)
  let [low, high] = [0, 100]
  // A denser veil never passes less.
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return high
}

const color =
  /#([\da-f]{3,8})\b|rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)(?:[\s,/]+([\d.]+%?))?\s*\)|\b(transparent|black|white)\b/gi

/** The stops of a CSS gradient; what is written in any other way than hex, `rgb()` or three names counts as clear. */
function colorsIn(gradient: string): { color: Rgb; alpha: number }[] {
  const known = [...gradient.matchAll(color)].map(([, hex, r, g, b, alpha, name]) => {
    if (hex !== undefined) return withAlpha(hex)
    if (name !== undefined) return named[name.toLowerCase()] ?? clear
    return {
      color: [r, g, b].map((part) => share(part ?? '0', 255)) as unknown as Rgb,
      alpha: alpha === undefined ? 1 : share(alpha, 1),
    }
  })
  const other = /\b(?:hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|var)\(/i.test(gradient)
  return other ? [...known, clear] : known
}

const clear = { color: [0, 0, 0] as Rgb, alpha: 0 }
const named: Record<string, { color: Rgb; alpha: number }> = {
  transparent: clear,
  black: { color: [0, 0, 0], alpha: 1 },
  white: { color: [255, 255, 255], alpha: 1 },
}

function withAlpha(hex: string): { color: Rgb; alpha: number } {
  const long = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex
  return { color: ofHex(hex), alpha: Number.parseInt(long.slice(6, 8) || 'ff', 16) / 255 }
}

function share(text: string, whole: number): number {
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text)
}
