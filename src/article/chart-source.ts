/** One row of numbers of a chart; null where there is none. */
export interface ChartRow {
  label: string
  values: (number | null)[]
}

export type ChartType = 'line' | 'bar' | 'pie' | 'doughnut'

/** What a chart shows: a value of each row for each label. */
export interface Chart {
  type: ChartType
  title?: string
  labels: string[]
  rows: ChartRow[]
  /** Whether the axis of the values must begin at zero. */
  fromZero: boolean
}

const types: readonly string[] = ['line', 'bar', 'pie', 'doughnut']

/** Reads the configuration of a chart as Chart.js takes it, in JSON; or says why it cannot be drawn. */
export function readChart(text: string): Chart | { reason: string } {
  let config: unknown
  try {
    config = JSON.parse(text)
  } catch (error) {
    return { reason: `it is no JSON (${error instanceof Error ? error.message : String(error)}).` }
  }
  const type = at(config, 'type')
  if (typeof type !== 'string' || !types.includes(type))
    return { reason: `its type is ${JSON.stringify(type) ?? 'missing'}.` }
  const sets = at(config, 'data', 'datasets')
  if (!Array.isArray(sets) || sets.length === 0) return { reason: 'it has no `data.datasets`.' }
  const unknown = unknownWish(config, sets)
  if (unknown) return { reason: `${unknown} is not known here.` }

  const rows: ChartRow[] = []
  for (const [index, set] of sets.entries()) {
    const values = at(set, 'data')
    if (!isNumbers(values))
      return { reason: `the data of its dataset ${index + 1} are not a list of numbers.` }
    const label = at(set, 'label')
    rows.push({ label: typeof label === 'string' ? label : '', values })
  }
  const count = Math.max(...rows.map(({ values }) => values.length))
  if (count === 0) return { reason: 'it has no numbers.' }
  const labels = at(config, 'data', 'labels')
  const named = Array.isArray(labels) ? labels.map((label) => [label].flat().join(' ')) : []
  const round = type === 'pie' || type === 'doughnut'
  if (round && (rows.length > 1 || rows[0]?.values.some((value) => value === null || value < 0)))
    return { reason: 'only one dataset without negative numbers can be cut into slices.' }
  return {
    type: type as ChartType,
    title: titleOf(config),
    labels: Array.from({ length: count }, (_, i) => named[i] ?? String(i + 1)),
    rows,
    fromZero: type === 'bar' || axes(config).some((axis) => zeroIn(axis)),
  }
}

// What would make it another picture than the one that is drawn here.
function unknownWish(config: unknown, sets: readonly unknown[]): string | undefined {
  if (at(config, 'options', 'indexAxis') === 'y') return '`indexAxis`'
  if (axes(config).some((axis) => at(axis, 'stacked') === true)) return '`stacked`'
  if (axes(config).some((axis) => at(axis, 'type') === 'logarithmic')) return 'a logarithmic axis'
  const type = at(config, 'type')
  return sets.some((set) => at(set, 'type') !== undefined && at(set, 'type') !== type)
    ? 'a dataset with a type of its own'
    : undefined
}

// Version 2 has lists of axes, later ones name them.
function axes(config: unknown): unknown[] {
  const scales = at(config, 'options', 'scales')
  return typeof scales === 'object' && scales !== null ? Object.values(scales).flat() : []
}

function zeroIn(axis: unknown): boolean {
  return at(axis, 'beginAtZero') === true || at(axis, 'ticks', 'beginAtZero') === true
}

function titleOf(config: unknown): string | undefined {
  const title = at(config, 'options', 'plugins', 'title') ?? at(config, 'options', 'title')
  const text = at(title, 'text')
  return at(title, 'display') !== false && typeof text === 'string' && text !== '' ? text : undefined
}

function isNumbers(values: unknown): values is (number | null)[] {
  return Array.isArray(values) && values.every((value) => value === null || Number.isFinite(value))
}

function at(value: unknown, ...path: string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return found
}
