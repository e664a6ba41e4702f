const linear = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/**
 * The relative luminance of a colour such as `#1d6a80`: 0 for black, 1 for
 * white.
 */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16)),
  )
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

/**
 * The contrast ratio of two colours, from 1 (the same) to 21 (black and
 * white).
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted(
    (a, b) => b - a,
  )
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/**
 * The colour that shows where `over`, with an opacity from 0 to 1, lies on
 * `under`.
 */
export function blend(over: string, opacity: number, under: string): string {
  const mixed = [1, 3, 5].map((at) => {
    const [top, bottom] = [over, under].map((hex) =>
      Number.parseInt(hex.slice(at, at + 2), 16),
    )
    return Math.round((top ?? 0) * opacity + (bottom ?? 0) * (1 - opacity))
  })
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
