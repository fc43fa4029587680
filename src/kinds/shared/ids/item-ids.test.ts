import {describe, expect, test} from 'vitest'
import {findCounter, namesDistractor, toIds, toLetter} from './item-ids.ts'

describe('toIds', () => {
  test.each([
    ['generates all ids', [{}, {}, {}], ['a', 'b', 'c']],
    ['keeps ids of the author', [{}, {id: 'open'}, {}], ['a', 'open', 'c']],
    ['generates no id that the author gave', [{}, {}, {id: 'b'}], ['a', 'item-b', 'b']],
    ['skips no letter', [{}, {id: 'a'}, {id: 'item-a'}], ['item-item-a', 'a', 'item-a']],
    ['keeps repeated ids, which are reported elsewhere', [{id: 'x'}, {id: 'x'}], ['x', 'x']],
  ])('%s', (_, parts, ids) => {
    expect(toIds(parts, toLetter)).toEqual(ids)
  })
})

describe('findCounter', () => {
  test.each([
    ['1', {before: '', count: 1}],
    ['n12', {before: 'n', count: 12}],
    ['step-2', {before: 'step-', count: 2}],
    ['b', {before: '', count: 2}],
    ['line-b', {before: 'line-', count: 2}],
    ['read', undefined],
    ['line-open', undefined],
    ['1st', undefined],
  ])('reads %s', (id, expected) => {
    expect(findCounter(id)).toEqual(expected)
  })
})

describe('namesDistractor', () => {
  test.each(['distractor', 'distractor-1', 'wrong', 'wrong2', 'extra-line'])('is true of %s', (id) => {
    expect(namesDistractor(id)).toBe(true)
  })
  test.each(['extract', 'wrongly', 'open', 'not', 'fakes'])('is false of %s', (id) => {
    expect(namesDistractor(id)).toBe(false)
  })
})
