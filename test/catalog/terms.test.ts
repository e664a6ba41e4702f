import { describe, expect, test } from 'vitest'
import { slugify } from '../../src/catalog/slug'
import { termNames, termsOf } from '../../src/catalog/terms'
import { aPost, row, slugs } from './posts'

test.each([
  ['Java Serialization', 'java-serialization'],
  ['C++', 'c'],
  ['  « Hi! »  ', 'hi'],
  ['a -- b', 'a-b'],
  ['数据库', '数据库'],
  ['Spring Boot 入门', 'spring-boot-入门'],
  ['Élan', 'élan'],
  ['E\u0301lan', 'élan'],
  ['node.js 20.19', 'node-js-20-19'],
  ['हिन्दी', 'हिन्दी'],
  ['a_b', 'a-b'],
  ['!!!', ''],
])('«%s» in a URL is «%s»', (words, slug) => {
  expect(slugify(words)).toBe(slug)
})

const tagged = (...tags: string[]) => tags.map((tag, i) => aPost(`p${i}`, { tags: [tag] }))
const slugOfTag = (tags: string[]) =>
  Object.fromEntries(termsOf(tagged(...tags), 'tag').map(({ name, slug }) => [name, slug]))

describe('a term’s slug is its own', () => {
  test.each([
    [
      ['C', 'C++', 'C#'],
      ['c', 'c-2', 'c-3'],
    ],
    [
      ['C#', 'C++', 'C'],
      ['c', 'c-2', 'c-3'],
    ],
    [
      ['Java', 'java'],
      ['java', 'java-2'],
    ],
    [
      ['C', 'C#', 'C 2'],
      ['c', 'c-2', 'c-3'],
    ],
    [
      ['???', '!!!'],
      ['term', 'term-2'],
    ],
    [
      ['数据库', 'SQL'],
      ['sql', '数据库'],
    ],
  ])('%j', (tags, expected) => {
    expect(Object.values(slugOfTag(tags)).toSorted()).toEqual(expected)
  })

  test('and does not depend on the order of the posts', () => {
    expect(slugOfTag(['C#', 'C++', 'C'])).toEqual(slugOfTag(['C', 'C#', 'C++']))
    expect(slugOfTag(['C#', 'C++', 'C'])['C']).toBe('c')
  })
})

test('terms of one name in two languages are two terms with one slug', () => {
  const posts = row('en zh', (lang) => ({ lang, categories: ['java'] }))
  expect(termsOf(posts, 'category').map(({ lang, slug, posts: its }) => [lang, slug, slugs(its)])).toEqual([
    ['en', 'java', 'en'],
    ['zh', 'java', 'zh'],
  ])
})

test('terms stand by name, each with its posts in the order given', () => {
  const posts = [
    aPost('new', { categories: ['tools', 'java'] }),
    aPost('old', { categories: ['java'] }),
    aPost('none'),
  ]
  expect(termsOf(posts, 'category').map(({ name, posts: its }) => [name, slugs(its)])).toEqual([
    ['java', 'new old'],
    ['tools', 'new'],
  ])
})

test('a term that a post names twice is there once', () => {
  const post = aPost('a', { tags: ['x', 'y', 'x'], series: ['s'] })
  expect(termNames(post, 'tag')).toEqual(['x', 'y'])
  expect(termNames(post, 'series')).toEqual(['s'])
  expect(termsOf([post], 'tag').map(({ posts }) => posts.length)).toEqual([1, 1])
})
