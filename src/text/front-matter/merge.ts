import { isRecord } from './front-matter'

/** Two mappings as one, nested mappings too; where both say something else, `over` wins. */
export function deepMerge(
  under: Record<string, unknown>,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const merged = new Map(Object.entries(under))
  for (const [key, value] of Object.entries(over)) {
    const base = merged.get(key)
    merged.set(key, isRecord(base) && isRecord(value) ? deepMerge(base, value) : value)
  }
  return Object.fromEntries(merged)
}
