// Of CSS' absolute units, in pixels (CSS Values, 6.2).
const pixels: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
}

/** A drawing's own size in CSS pixels, or its ratio where it fills its column; undefined where the text is no SVG. */
export function measureSvg(text: string): { width: number; height: number; fluid?: boolean } | undefined {
  const root = /<svg\b[^>]*>/.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[0]
  if (!root || !/<\/svg\s*>|\/>\s*$/.test(text)) return undefined
  const width = lengthOf(root, 'width')
  const height = lengthOf(root, 'height')
  const [, , boxWidth = 0, boxHeight = 0] = (attributeOf(root, 'viewBox') ?? '').split(/[\s,]+/).map(Number)
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  if (width && height) return { width: Math.round(width), height: Math.round(height) }
  // What browsers take for a drawing that says nothing: CSS 2, 10.3.2.
  if (!ratio) return { width: Math.round(width ?? 300), height: Math.round(height ?? 150) }
  if (width) return { width: Math.round(width), height: Math.round(width / ratio) }
  if (height) return { width: Math.round(height * ratio), height: Math.round(height) }
  return { width: boxWidth, height: boxHeight, fluid: true }
}

function lengthOf(root: string, name: string): number | undefined {
  const match = /^\s*([\d.]+)(px|pt|pc|in|cm|mm|)\s*$/.exec(attributeOf(root, name) ?? '')
  const length = Number(match?.[1]) * (pixels[match?.[2] ?? ''] ?? 1)
  return length > 0 ? length : undefined
}

function attributeOf(root: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root)
  return match?.[1] ?? match?.[2]
}
