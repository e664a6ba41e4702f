import type { Element, Root } from 'hast'
import { escapeAttribute } from '../catalog/escape'
import type { Chart } from './chart-source'
import { readChart } from './chart-source'
import { colourOf, drawChart } from './draw-chart'
import { element, textOf } from './elements'
import { codeBlocks } from './highlight'
import type { Labels } from './labels'
import { labelsOf } from './labels'
import { nameDrawing } from './name-drawing'
import type { ArticleProblem } from './problem'
import { replaceBlock } from './replace-block'
import type { Verbatim } from './verbatim'
import { slotFor } from './verbatim'

interface ChartOptions {
  lang: string
  verbatim: Verbatim
  problems: ArticleProblem[]
}

/** Draws every `chart` block of a tree (Chart.js' JSON) as SVG with its numbers as a table; what cannot be drawn stays a block of code. */
export function drawCharts(tree: Root, { lang, verbatim, problems }: ChartOptions): void {
  const blocks = codeBlocks(tree).filter((block) => block.language === 'chart')
  if (blocks.length === 0) return

  const labels = labelsOf(lang)
  const numbers = new Intl.NumberFormat(lang, { maximumSignificantDigits: 12 })
  const format = (value: number) => numbers.format(value)
  for (const { pre, code } of blocks) {
    const chart = readChart(textOf(code))
    if ('reason' in chart) {
      problems.push({
        message: `A chart cannot be drawn and is shown as code: ${chart.reason}`,
        remedy: 'Use a line, bar, pie or doughnut chart of plain numbers, or put a picture in its place.',
        line: pre.position?.start.line,
      })
      continue
    }
    const names = chart.rows.map(({ label }) => label).filter(Boolean)
    const name = `${labels.chart}: ${chart.title ?? [...names, ...chart.labels].slice(0, 12).join(', ')}`
    const svg = nameDrawing(drawChart(chart, format), escapeAttribute(name))
    replaceBlock(tree, pre, figureOf(chart, { svg: slotFor(svg, verbatim), labels, format }))
  }
}

interface Drawing {
  svg: Element
  labels: Labels
  format: (value: number) => string
}

function figureOf(chart: Chart, { svg, labels, format }: Drawing): Element {
  const caption = chart.title === undefined ? [] : [element('figcaption', {}, chart.title)]
  return element(
    'figure',
    { className: ['diagram', 'chart'], dataSource: 'chart' },
    ...caption,
    svg,
    ...legendOf(chart, format),
    element('details', { dataUi: '' }, element('summary', {}, labels.numbers), tableOf(chart, format)),
  )
}

function legendOf(chart: Chart, format: (value: number) => string): Element[] {
  const values = chart.rows[0]?.values ?? []
  const entries =
    chart.type === 'pie' || chart.type === 'doughnut'
      ? chart.labels.map((label, i) => `${label}: ${format(values[i] ?? 0)}`)
      : chart.rows.map(({ label }) => label)
  if (entries.every((entry) => entry === '')) return []
  const items = entries.map((entry, i) =>
    element('li', { className: [colourOf(i)] }, element('span', {}, entry)),
  )
  return [element('ul', { className: ['chart-legend'], dataUi: '' }, ...items)]
}

function tableOf({ labels, rows }: Chart, format: (value: number) => string): Element {
  const head = element(
    'tr',
    {},
    element('td', {}),
    ...rows.map(({ label }) => element('th', { scope: 'col' }, label)),
  )
  const body = labels.map((label, i) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      ...rows.map(({ values }) => {
        const value = values[i]
        return element('td', {}, typeof value === 'number' ? format(value) : '')
      }),
    ),
  )
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...body))
}
