import { expect, test } from 'vitest'
import { pageNames } from '../../src/catalog/page-names'
import { addAllWords } from '../../src/components/words/all-words'
import { loadWords } from '../../src/components/words/load-words'
import { hasWords, wordsOf } from '../../src/components/words/words'

test('a language’s words are there once they have been loaded', async () => {
  expect(hasWords('fr')).toBe(false)
  await loadWords('fr-CA')
  expect(wordsOf('fr').contents).toBe('Sur cette page')
  await loadWords('zh-TW')
  expect(wordsOf('zh-Hant').contents).toBe('本頁目錄')
  expect(hasWords('zh')).toBe(false)
  addAllWords()
})

test.each([
  ['en', 'On this page', 'Archive'],
  ['en-GB', 'On this page', 'Archive'],
  ['zh', '本页目录', '归档'],
  ['zh-Hans', '本页目录', '归档'],
  ['zh-CN', '本页目录', '归档'],
  ['zh-Hant-HK', '本頁目錄', '彙整'],
  ['zh-TW', '本頁目錄', '彙整'],
  ['ja', 'このページの内容', 'アーカイブ'],
  ['ko-KR', '이 페이지의 내용', '보관함'],
  ['fr', 'Sur cette page', 'Archives'],
  ['de-AT', 'Auf dieser Seite', 'Archiv'],
  ['es-MX', 'En esta página', 'Archivo'],
  ['pt-BR', 'Nesta página', 'Arquivo'],
  ['it-CH', 'In questa pagina', 'Archivio'],
  ['ru', 'На этой странице', 'Архив'],
  ['ar-EG', 'في هذه الصفحة', 'الأرشيف'],
  ['sv', 'On this page', 'Archive'],
])('%s speaks', (lang, contents, archive) => {
  addAllWords()
  expect(wordsOf(lang).contents).toBe(contents)
  expect(pageNames(lang).archive).toBe(archive)
})

test.each([
  ['en', '0 articles', '1 article', '2 articles'],
  ['zh', '0 篇文章', '1 篇文章', '2 篇文章'],
  ['fr', '0 article', '1 article', '2 articles'],
  ['de', '0 Artikel', '1 Artikel', '2 Artikel'],
  ['es', '0 artículos', '1 artículo', '2 artículos'],
  ['pt', '0 artigo', '1 artigo', '2 artigos'],
  ['it', '0 articoli', '1 articolo', '2 articoli'],
  ['ru', '0 статей', '1 статья', '2 статьи'],
  ['ar', 'لا مقالات', 'مقال واحد', 'مقالان'],
])('%s counts', (lang, ...expected) => {
  addAllWords()
  expect([0, 1, 2].map((n) => wordsOf(lang).articles(n))).toEqual(expected)
})

test.each<[lang: string, expected: Record<number, string>]>([
  ['ru', { 3: '3 статьи', 5: '5 статей', 11: '11 статей', 21: '21 статья', 22: '22 статьи' }],
  ['ar', { 3: '3 مقالات', 11: '11 مقالًا', 100: '100 مقال', 103: '103 مقالات' }],
])('%s counts with more forms', (lang, expected) => {
  addAllWords()
  for (const [n, words] of Object.entries(expected)) expect(wordsOf(lang).articles(Number(n))).toBe(words)
})
