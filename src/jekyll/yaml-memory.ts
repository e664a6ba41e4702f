import { ZonedTime } from '../text/front-matter/dates'
import { isRecord } from '../text/front-matter/front-matter'
import { parseYaml, type YamlParser } from '../text/front-matter/yaml'

/** Where parsed front matter is kept from one run to the next. */
export interface YamlMemory {
  read(key: string): unknown
  write(key: string, value: unknown): void
}

/** A YAML parser that asks a memory first; what would not come back as it was is parsed each time. */
export function rememberedYaml(memory: YamlMemory): YamlParser {
  return (text, zone) => {
    const key = `yaml ${zone}\n${text}`
    const known = memory.read(key)
    if (known !== undefined) return { value: unpack(known) }
    const parsed = parseYaml(text, zone)
    const plain = pack(parsed.value, new Set())
    if (plain !== undefined) memory.write(key, plain)
    return parsed
  }
}

const timeKey = '$time'

/** A value as JSON can keep it; undefined for what it cannot, as an object that stands in two places, or in itself (an alias). */
function pack(value: unknown, seen: Set<object>): unknown {
  if (value instanceof ZonedTime) return { [timeKey]: [value.ms, value.offset, value.form] }
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : undefined
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || seen.has(value)) return undefined
  seen.add(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => pack(item, seen))
    return items.includes(undefined) ? undefined : items
  }
  if (!isRecord(value)) return undefined
  const entries = Object.entries(value).map(([key, item]) => [key, pack(item, seen)] as const)
  const odd = entries.some(([key, item]) => item === undefined || key === timeKey)
  return odd ? undefined : Object.fromEntries(entries)
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  const time = (value as Record<string, unknown>)[timeKey]
  if (time) return new ZonedTime(...(time as [number, number, ZonedTime['form']]))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
}
