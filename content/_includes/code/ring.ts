import { createHash } from 'node:crypto'

type Point = { at: number; node: string }

const hash = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE()

/** A ring on which each node has `replicas` points, sorted by their place. */
export function makeRing(
  nodes: readonly string[],
  replicas: number,
): Point[] {
  const points = nodes.flatMap((node) =>
    Array.from({ length: replicas }, (_, replica) => ({
      at: hash(`${node}#${replica}`),
      node,
    })),
  )
  return points.toSorted((a, b) => a.at - b.at)
}

/** The node whose point comes first, clockwise from the key. */
export function ownerOf(ring: readonly Point[], key: string): string {
  const at = hash(key)
  let low = 0
  let high = ring.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ring[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  const owner = ring[low % ring.length]
  if (!owner) throw new RangeError('the ring has no nodes')
  return owner.node
}
