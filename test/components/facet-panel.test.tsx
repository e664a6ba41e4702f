import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { noChoice, noCounts } from '../../src/components/search/engine'
import { FacetPanel } from '../../src/components/search/facet-panel'
import { en } from '../../src/components/words/en'
import { article } from '../fixtures/pages'

afterEach(() => vi.unstubAllGlobals())

const tagsShown = (tag: Record<string, number>, chosen: string[]) => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  const choice = { ...noChoice, tag: chosen }
  const html = renderToStaticMarkup(
    <FacetPanel
      choice={choice}
      counts={{ ...noCounts, tag }}
      page={article}
      words={en}
      onChoose={() => {}}
    />,
  )
  return [...html.matchAll(/<label.*?<span>(.*?)<\/span>/g)].map(([, name]) => name)
}

test.each<[tag: Record<string, number>, chosen: string[], shown: string[]]>([
  [{ a: 1, b: 0, constructor: 0, c: 2 }, [], ['c', 'a']],
  [{ a: 1, b: 0, c: 2 }, ['b'], ['c', 'a', 'b']],
  [{ a: 1, c: 2 }, ['constructor'], ['c', 'a', 'constructor']],
])(
  'of values that nothing is left of, only the chosen ones are shown: %j with %j (valuesOf)',
  (tag, chosen, shown) => {
    expect(tagsShown(tag, chosen)).toEqual(shown)
  },
)
