import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Preview } from '../../../src/components/draft-desk/preview'

test('no script runs in the frame of a text, whatever gets into it (sandbox)', () => {
  const html = renderToStaticMarkup(
    <Preview article={undefined} title="Preview" draw={() => <p />} onFile={() => {}} />,
  )
  expect(/<iframe[^>]* sandbox="([^"]*)"/.exec(html)?.[1]).toBe('allow-same-origin')
})
