import { escapeText } from '../catalog/escape'
import type { Chart, ChartRow } from './chart-source'

const width = 560
const height = 320
const colours = 8
const letter = 7.2

/** Draws a chart as an SVG whose colours come from the page (classes `c1` … `c8`); numbers are written as `format` does. */
export function drawChart(chart: Chart, format: (value: number) => string): string {
  return chart.type === 'pie' || chart.type === 'doughnut' ? slices(chart) : plot(chart, format)
}

/** The class of the n-th row's colour, or of the n-th slice's, from 0. */
export function colourOf(index: number): string {
  return `c${(index % colours) + 1}`
}

function slices({ type, rows }: Chart): string {
  const values = (rows[0]?.values ?? []).map(Number)
  const sum = values.reduce((a, b) => a + b, 0) || 1
  const radius = height / 2 - 10
  const hole = type === 'doughnut' ? radius * 0.55 : 0
  let turned = 0
  const parts = values.map((value, index) => {
    const from = turned
    turned += value / sum
    return slice({ from, to: turned, radius, hole, colour: colourOf(index) })
  })
  return `<svg viewBox="0 0 ${height} ${height}"><g transform="translate(${height / 2} ${height / 2})">${parts.join('')}</g></svg>`
}

function slice(options: { from: number; to: number; radius: number; hole: number; colour: string }): string {
  const { from, to, radius, hole, colour } = options
  // An arc whose end is its beginning is none.
  const end = Math.min(to, from + 0.99999)
  const large = end - from > 0.5 ? 1 : 0
  const inner =
    hole === 0 ? 'L0 0' : `L${onCircle(hole, end)}A${hole} ${hole} 0 ${large} 0 ${onCircle(hole, from)}`
  return `<path class="fill ${colour}" d="M${onCircle(radius, from)}A${radius} ${radius} 0 ${large} 1 ${onCircle(radius, end)}${inner}Z"/>`
}

function onCircle(radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return `${round(Math.cos(angle) * radius)} ${round(Math.sin(angle) * radius)}`
}

/** Where things are in a chart with axes: `y` of a value, `x` of the middle of a label's band. */
interface Frame {
  x: (index: number) => number
  y: (value: number) => number
  band: number
  zero: number
}

function plot(chart: Chart, format: (value: number) => string): string {
  const { type, labels, rows, fromZero } = chart
  const values = rows.flatMap((row) => row.values).filter((value) => value !== null)
  const ticks = ticksOf(values, fromZero)
  const texts = ticks.map(format)
  const left = Math.max(...texts.map(widthOf)) + 14
  const [top, bottom] = [10, height - 30]
  const [lowest, highest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const band = (width - left - 6) / labels.length
  const y = (value: number) => round(bottom - ((value - lowest) / (highest - lowest)) * (bottom - top))
  const frame: Frame = {
    x: (index) => round(left + band * (index + 0.5)),
    y,
    band,
    zero: y(Math.min(highest, Math.max(0, lowest))),
  }
  const grid = ticks.map(
    (tick, i) =>
      `<path class="${tick === 0 ? 'axis' : 'grid'}" d="M${round(left)} ${y(tick)}H${width - 6}"/><text x="${round(left - 8)}" y="${y(tick) + 5}" text-anchor="end">${escapeText(texts[i] ?? '')}</text>`,
  )
  const drawn = rows.map((row, index) =>
    type === 'bar' ? bars({ row, index, of: rows.length, frame }) : line({ row, index, frame }),
  )
  return `<svg class="plot" viewBox="0 0 ${width} ${height}">${grid.join('')}${drawn.join('')}${names(labels, frame)}</svg>`
}

// As many of the names as have room beside each other.
function names(labels: readonly string[], { x, band }: Frame): string {
  const widest = Math.max(...labels.map(widthOf)) + 8
  const every = Math.ceil(widest / band)
  return labels
    .map((label, index) =>
      index % every === 0
        ? `<text x="${x(index)}" y="${height - 9}" text-anchor="middle">${escapeText(label)}</text>`
        : '',
    )
    .join('')
}

function bars({ row, index, of, frame }: { row: ChartRow; index: number; of: number; frame: Frame }): string {
  const { x, y, band, zero } = frame
  const each = Math.min(64, (band * 0.76) / of)
  const shapes = row.values.map((value, at) => {
    if (value === null) return ''
    const from = x(at) - (each * of) / 2 + each * index
    const [high, low] = [Math.min(y(value), zero), Math.max(y(value), zero)]
    return `M${round(from)} ${low}V${high}h${round(each)}V${low}Z`
  })
  return `<path class="fill ${colourOf(index)}" d="${shapes.join('')}"/>`
}

// Each row has dashes of its own: its colour is not all that tells it from the others.
const dashes = ['', '7 4', '2 4', '10 4 2 4']

function line({ row, index, frame }: { row: ChartRow; index: number; frame: Frame }): string {
  let pen = 'M'
  let path = ''
  let dots = ''
  for (const [at, value] of row.values.entries()) {
    if (value === null) {
      pen = 'M'
      continue
    }
    path += `${pen}${frame.x(at)} ${frame.y(value)}`
    dots += `<circle class="fill ${colourOf(index)}" cx="${frame.x(at)}" cy="${frame.y(value)}" r="3.5"/>`
    pen = 'L'
  }
  const dash = dashes[index % dashes.length]
  return `<path class="stroke ${colourOf(index)}" d="${path}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${dots}`
}

/** From four to about seven round numbers, the lowest at or below all values and the highest at or above them. */
function ticksOf(values: readonly number[], fromZero: boolean): number[] {
  const low = Math.min(...values, ...(fromZero ? [0] : []))
  const high = Math.max(...values, ...(fromZero ? [0] : []))
  const span = high - low || Math.abs(high) || 1
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5].find((each) => each * power >= rough) ?? 10)
  const first = Math.floor(low / step)
  const last = Math.max(first + 1, Math.ceil(high / step))
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

// Chinese characters and their like take the room of two letters.
function widthOf(text: string): number {
  return (text.length + (text.match(/[\u2E80-\uFFDC]/g)?.length ?? 0)) * letter
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
