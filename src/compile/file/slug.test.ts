import {expect, test} from 'vitest'
import {idPattern} from '../../fields/field-types.ts'
import {toAnchor, toSlug} from './slug.ts'

test.each([
  ['What is printed?', 'what-is-printed'],
  ['One two three four five six seven', 'one-two-three-four-five-six'],
  ['Crème Brûlée', 'creme-brulee'],
  ['ﬁne ① ½', 'fine-1-1-2'],
  ['a--b__c', 'a-b-c'],
  ['`first()` & `last()`', 'first-last'],
  ['İstanbul', 'istanbul'],
  ['Ελληνικά', 'question'],
  ['', 'question'],
  ['?', 'question'],
])('makes an id of %j', (text, slug) => {
  expect(toSlug(text)).toBe(slug)
  expect(slug).toMatch(idPattern)
})

test.each([
  ['What is printed?', 'what-is-printed'],
  ['A coroutine does nothing until it is awaited', 'a-coroutine-does-nothing-until-it-is-awaited'],
  ['first() & last()', 'first--last'],
  ['Crème Brûlée', 'crème-brûlée'],
  ['Основы', 'основы'],
  ['Итоги: часть 2', 'итоги-часть-2'],
  ['异步 ORM', '异步-orm'],
  ['हिन्दी', 'हिन्दी'],
  ['?', 'section'],
])('makes the id of a section of %j', (text, anchor) => {
  expect(toAnchor(text)).toBe(anchor)
})
