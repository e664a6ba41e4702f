// WCAG 2.2 AA for words of any size.
const enough = 4.5
// Veil and words as overlay-header.module.css has them, for light words and for dark ones.
const grounds = {
  dark: { ground: [23, 32, 28], ink: [255, 255, 255], worst: [255, 255, 255] },
  light: { ground: [233, 238, 235], ink: [16, 22, 26], worst: [0, 0, 0] },
} as const

type Rgb = readonly [number, number, number]

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
  let percent = 0
  while (percent < 100 && !passes(percent)) percent++
  return percent
}

const color =
  /#([\da-f]{3,8})\b|rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)(?:[\s,/]+([\d.]+%?))?\s*\)|\b(transparent|black|white)\b/gi

/** The stops of a CSS gradient; what is written in any other way than hex, `rgb()` or three names counts as clear. */
function colorsIn(gradient: string): { color: Rgb; alpha: number }[] {
  const known = [...gradient.matchAll(color)].map(([, hex, r, g, b, alpha, name]) => {
    if (hex !== undefined) return ofHex(hex)
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

function ofHex(hex: string): { color: Rgb; alpha: number } {
  const long = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2) || 'ff', 16)
  return { color: [part(0), part(2), part(4)], alpha: part(6) / 255 }
}

function share(text: string, whole: number): number {
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text)
}

function mix(below: Rgb, above: Rgb, alpha: number): Rgb {
  const part = (at: 0 | 1 | 2) => below[at] * (1 - alpha) + above[at] * alpha
  return [part(0), part(1), part(2)]
}

/** The contrast of two colours as WCAG 2 computes it, 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
