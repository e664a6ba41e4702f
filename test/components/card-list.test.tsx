import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CardList } from '../../src/components/card-list'
import { cards } from '../fixtures/pages'

test('a grid of cards adds no headings to the text that it stands in', () => {
  const html = renderToStaticMarkup(<CardList cards={cards} lang="en" />)
  expect(html).not.toMatch(/<h\d/)
  expect(html.match(/<a /g)).toHaveLength(cards.length)
})

test('rows have headings, excerpts and tags; only the lead picture is loaded at once', () => {
  const html = renderToStaticMarkup(<CardList cards={cards} lang="en" layout="rows" lead />)
  expect(html.match(/<h2/g)).toHaveLength(cards.length)
  expect(html.match(/loading="lazy"/g)).toHaveLength(2)
  expect(html.match(/<img [^>]*fetchPriority="high"/gi)).toHaveLength(1)
  expect(html).toContain('/tags/java/')
})

test('an empty list is an empty list', () => {
  expect(renderToStaticMarkup(<CardList cards={[]} lang="en" />)).not.toContain('<li')
})
