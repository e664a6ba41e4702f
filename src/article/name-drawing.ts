/** Gives an SVG's text a name that is read out; `name` is HTML. */
export function nameDrawing(svg: string, name: string): string {
  return svg.replace('<svg ', () => `<svg role="img" aria-label="${name}" `)
}
