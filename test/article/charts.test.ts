import { describe, expect, test } from 'vitest'
import { readChart } from '../../src/article/chart-source'
import { renderArticle } from '../../src/article/render-article'

const bars = {
  type: 'bar',
  data: {
    labels: ['2022', '2023'],
    datasets: [
      { label: 'Read', data: [1200, -300] },
      { label: 'Written', data: [4, null] },
    ],
  },
  options: { title: { text: 'What is <done>' } },
}

const options = {
  dialect: 'kramdown' as const,
  isMarkdown: true,
  lang: 'en',
  base: '',
  introList: true,
  toc: 'h1,h2,h3',
}
const article = (config: unknown, lang = 'en') =>
  renderArticle(`\`\`\`chart\n${JSON.stringify(config)}\n\`\`\`\n`, { ...options, lang })

describe('what a chart’s configuration says', () => {
  test('is read whole', () => {
    expect(readChart(JSON.stringify(bars))).toEqual({
      type: 'bar',
      title: 'What is <done>',
      labels: ['2022', '2023'],
      rows: [
        { label: 'Read', values: [1200, -300] },
        { label: 'Written', values: [4, null] },
      ],
      fromZero: true,
    })
  })

  test.each([
    ['no JSON', '{', 'it is no JSON ('],
    ['another type', '{"type":"radar"}', 'its type is "radar".'],
    ['no numbers', '{"type":"line","data":{"datasets":[]}}', 'it has no `data.datasets`.'],
    [
      'points',
      '{"type":"line","data":{"datasets":[{"data":[{"x":1,"y":2}]}]}}',
      'the data of its dataset 1 are not a list of numbers.',
    ],
    [
      'piles',
      '{"type":"bar","data":{"datasets":[{"data":[1]}]},"options":{"scales":{"y":{"stacked":true}}}}',
      '`stacked` is not known here.',
    ],
    [
      'two types in one',
      '{"type":"bar","data":{"datasets":[{"type":"line","data":[1]}]}}',
      'a dataset with a type of its own is not known here.',
    ],
    [
      'slices of less than nothing',
      '{"type":"pie","data":{"datasets":[{"data":[1,-1]}]}}',
      'only one dataset without negative numbers can be cut into slices.',
    ],
  ])('%s cannot be drawn, and why', (_, text, reason) => {
    const read = readChart(text)
    expect('reason' in read && read.reason).toContain(reason)
  })
})

describe('a chart', () => {
  test('is drawn, named, and has its numbers beside it', async () => {
    const { html, problems } = await article(bars)
    expect(problems).toEqual([])
    expect(html).toMatch(
      /^<figure class="diagram chart" data-source="chart"><figcaption>What is &lt;done&gt;<\/figcaption><svg role="img" aria-label="Chart: What is &lt;done&gt;" class="plot" viewBox/,
    )
    expect(html).toContain('<th scope="row">2022</th><td>1,200</td><td>4</td>')
    expect(html).toContain('<th scope="row">2023</th><td>-300</td><td></td>')
    expect(html).not.toMatch(/NaN|Infinity/)
  })

  test('is read out by a title that is no HTML', async () => {
    const { html } = await article({ ...bars, options: { title: { text: 'R&amp;D "' } } })
    expect(html).toContain('aria-label="Chart: R&amp;amp;D &quot;"')
  })

  test('writes numbers and names as its page’s language does', async () => {
    const { html } = await article(bars, 'de')
    expect(html).toContain('aria-label="Diagramm: ')
    expect(html).toContain('<td>1.200</td>')
  })

  test.each([
    ['bars begin at zero', 'bar', [7, 8], '>0<'],
    ['a line where its numbers are', 'line', [107, 108], '>107<'],
    ['one number is a chart', 'line', [5], 'circle'],
    ['nothing but zeros too', 'bar', [0, 0], '>0<'],
    ['a whole is one slice', 'pie', [3], 'A150 150 0 1 1'],
    ['a ring has a hole', 'doughnut', [1, 2], 'A82.5 82.5 0 0 0'],
  ])('%s', async (_, type, data, expected) => {
    const { html } = await article({ type, data: { datasets: [{ data }] } })
    expect(html).toContain(expected)
    expect(html).not.toMatch(/NaN|Infinity/)
  })

  test('that cannot be drawn stays code, and is named', async () => {
    const { html, problems } = await article({ type: 'radar' })
    expect(html).toContain('<pre data-lang="chart">')
    expect(problems).toMatchObject([
      { message: 'A chart cannot be drawn and is shown as code: its type is "radar".', line: 1 },
    ])
  })
})
