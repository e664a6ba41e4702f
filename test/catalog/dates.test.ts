import { expect, test } from 'vitest'
import { dateText, latest } from '../../src/catalog/dates'

test.each([
  ['en', 'Europe/Paris', '2023-01-28T10:38:40+01:00', 'January 28, 2023', 'Jan 28'],
  ['zh', 'Asia/Shanghai', '2023-01-28T10:38:40+08:00', '2023年1月28日', '1月28日'],
  ['zh-Hans', 'Asia/Shanghai', '2023-01-28T10:38:40+08:00', '2023年1月28日', '1月28日'],
  ['fr', 'Europe/Paris', '2023-02-01T00:00:00+01:00', '1 février 2023', '1 févr.'],
  ['en', 'Europe/Paris', '2024-01-01T00:10:00+01:00', 'January 1, 2024', 'Jan 1'],
  ['en', 'America/New_York', '2023-12-31T23:50:00-05:00', 'December 31, 2023', 'Dec 31'],
])('in %s and %s, %s is «%s», in a year’s list «%s»', (lang, timezone, iso, long, short) => {
  expect(dateText({ iso, lang, timezone })).toEqual({ iso, text: long })
  expect(dateText({ iso, lang, timezone, short: true })).toEqual({ iso, text: short })
})

test.each([
  [[], undefined],
  [[undefined], undefined],
  [['2023-01-01T00:00:00Z', undefined, '2024-01-01T00:00:00Z'], '2024-01-01T00:00:00Z'],
  [['2023-01-28T10:00:00-05:00', '2023-01-28T12:00:00+01:00'], '2023-01-28T10:00:00-05:00'],
])('the latest of %j is %s', (moments, expected) => {
  expect(latest(moments)).toBe(expected)
})
