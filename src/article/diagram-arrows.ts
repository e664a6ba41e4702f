interface Box {
  x: number
  y: number
  width: number
  height: number
}

const group =
  /<g class="subgraph" data-id="([^"]*)"[^>]*>\s*<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g
const edge = /<(?:polyline|path) class="edge" data-from="([^"]*)" data-to="([^"]*)"[^>]*? points="([^"]*)"/g

/**
 * Moves arrows that end at a group to that group's border. The drawing library counts their points from the corner of
 * the group around both ends, yet draws them from the corner of the picture. Gives nothing if an arrow fits nowhere.
 */
export function settleArrows(svg: string): string | undefined {
  const boxes = new Map([...svg.matchAll(group)].map((match) => [match[1] ?? '', boxOf(match)]))
  const corners = [{ x: 0, y: 0 }, ...boxes.values()]
  let settled = svg
  for (const [start, from = '', to = '', points = ''] of svg.matchAll(edge)) {
    const ends = [boxes.get(from), boxes.get(to)] as const
    if (!ends[0] && !ends[1]) continue
    const [first, last] = endsOf(points)
    const corner = corners.find(
      ({ x, y }) => touches(moved(first, { x, y }), ends[0]) && touches(moved(last, { x, y }), ends[1]),
    )
    if (!corner) return undefined
    if (corner.x === 0 && corner.y === 0) continue
    const move = ` transform="translate(${corner.x} ${corner.y})"`
    settled = settled.replace(start, () => start + move)
    const label = `<g class="edge-label" data-from="${from}" data-to="${to}"`
    settled = settled.replace(label, () => label + move)
  }
  return settled
}

function boxOf([, , x, y, width, height]: RegExpExecArray): Box {
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}

function endsOf(points: string): [number[], number[]] {
  const pairs = points
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number))
  return [pairs[0] ?? [], pairs.at(-1) ?? []]
}

function moved([x = 0, y = 0]: number[], corner: { x: number; y: number }): [number, number] {
  return [x + corner.x, y + corner.y]
}

// An end at a plain node is where the library puts it; half a pixel is rounding.
function touches([x, y]: [number, number], box: Box | undefined): boolean {
  if (!box) return true
  const [dx, dy] = [x - box.x, y - box.y]
  const onSide = (near(dx, 0) || near(dx, box.width)) && inside(dy, box.height)
  return onSide || ((near(dy, 0) || near(dy, box.height)) && inside(dx, box.width))
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5
}

function inside(at: number, size: number): boolean {
  return at > -0.5 && at < size + 0.5
}
