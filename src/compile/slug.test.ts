import {expect, test} from 'vitest'
import {idPattern} from './field-types.ts'
import {toSlug} from './slug.ts'

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
