import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Phrases } from '../../src/components/phrases'

test('a title reads the same in every language, whatever stands in it', () => {
  expect(drawn('a < b & c', 'en')).toBe('a &lt; b &amp; c')
  expect(drawn('泛型 <T> & 接口', 'zh-TW')).toBe(
    '<span style="word-break:keep-all">泛型 &lt;T&gt; &amp; 接口</span>',
  )
})

function drawn(text: string, lang: string): string {
  return renderToStaticMarkup(<Phrases text={text} lang={lang} />)
}
