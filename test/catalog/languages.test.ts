import { expect, test } from 'vitest'
import { canonicalLang, directionOf } from '../../src/catalog/languages'

test.each([
  ['zh', 'zh'],
  ['zh-Hans', 'zh'],
  ['zh_cn', 'zh'],
  ['zh-Hans-CN', 'zh'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-HK', 'zh-HK'],
  ['zh-SG', 'zh-SG'],
  ['en-US', 'en'],
  ['en-gb', 'en-GB'],
  ['pt-BR', 'pt'],
  ['de-1996', 'de-1996'],
  [' fr ', 'fr'],
  ['no language', undefined],
  ['', undefined],
])('%j is the language %j', (tag, expected) => {
  expect(canonicalLang(tag)).toBe(expected)
})

test.each([
  ['ar', 'rtl'],
  ['ar-SA', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  // Kurmanji, which is in Latin letters.
  ['ku', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['zh', 'ltr'],
])('%s is written %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction)
})
