/** A source of numbers that gives the same ones for the same seed (mulberry32): `number()` lies in 0 … 1. */
export function createRandom(seed) {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n) => Math.floor(number() * n)
  return {
    number,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (list) => list[below(list.length)],
    chance: (share) => number() < share,
    /** An index that is small more often than large, as readers of tags know them. */
    skewed: (n) => Math.floor(n * number() ** 3),
  }
}
