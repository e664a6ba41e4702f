/** The same function, which makes the value of each key once. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}

/** The same function, which makes the value of a key again only when the rest of what it is given is not the same as the last time. */
export function whileSame<K extends object, Rest extends unknown[], V>(
  make: (key: K, ...rest: Rest) => V,
): (key: K, ...rest: Rest) => V {
  const made = new WeakMap<K, { rest: Rest; value: V }>()
  return (key, ...rest) => {
    const known = made.get(key)
    if (known?.rest.every((each, at) => each === rest[at])) return known.value
    const value = make(key, ...rest)
    made.set(key, { rest, value })
    return value
  }
}
