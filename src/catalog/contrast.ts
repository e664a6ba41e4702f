/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** The colour that 3, 4, 6 or 8 hexadecimal digits mean; how far it lets others through is left out. */
export function ofHex(hex: string): Rgb {
  const long = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16)
  return [part(0), part(2), part(4)]
}

/** A colour with another over it: `alpha` is how much of that one, 0 to 1. */
export function mix(below: Rgb, above: Rgb, alpha: number): Rgb {
  const part = (at: 0 | 1 | 2) => below[at] * (1 - alpha) + above[at] * alpha
  return [part(0), part(1), part(2)]
}

/** The contrast of two colours as WCAG 2 computes it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
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
