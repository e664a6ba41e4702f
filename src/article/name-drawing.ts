/** Gives an SVG's text a name that is read out; `name` is HTML as far as its `&` are escaped. */
export function nameDrawing(svg: string, name: string): string {
  const value = name.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return svg.replace('<svg ', () => `<svg role="img" aria-label="${value}" `)
}
