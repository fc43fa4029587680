import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {shuffleOptions} from '../../src/index.ts'
import {upTo} from '../run-counts.ts'
import {question} from './make-question.ts'

const seed = fc.string({unit: 'binary'})

describe('shuffleOptions', () => {
  test('moves options and neither adds nor loses one', () => {
    fc.assert(
      fc.property(question, seed, (question, seed) => {
        const shuffled = shuffleOptions(question, seed)
        const byId = (a: {id: string}, b: {id: string}): number => (a.id < b.id ? -1 : 1)
        expect(shuffled.toSorted(byId)).toEqual(question.options.toSorted(byId))
      }),
      upTo(500),
    )
  })

  test('keeps pinned options in their position, and last ones last', () => {
    fc.assert(
      fc.property(question, seed, (question, seed) => {
        const shuffled = shuffleOptions(question, seed)
        const last = question.options.filter(({pin}) => pin === 'last')
        expect(shuffled.slice(shuffled.length - last.length)).toEqual(last)
        const before = question.options.filter(({pin}) => pin !== 'last')
        for (const [index, option] of before.entries()) {
          if (option.pin === 'place') expect(shuffled[index]).toBe(option)
        }
      }),
      upTo(500),
    )
  })

  test('depends only on the seed', () => {
    fc.assert(
      fc.property(question, seed, (question, seed) => {
        const copy = structuredClone(question)
        expect(shuffleOptions(copy, seed)).toEqual(shuffleOptions(question, seed))
      }),
      upTo(100),
    )
  })

  // Pearson's chi-square: with fixed seeds it is the same number every time. The bounds are its 99.9th percentile.
  test('produces every order of four about equally often', () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => ({id, content: {text: id, html: id}}))
    const counts = new Map<string, number>()
    const runs = 24_000
    for (let run = 0; run < runs; run++) {
      const order = shuffleOptions({id: 'track/pattern/question', options}, `attempt-${run}`)
        .map(({id}) => id)
        .join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const expected = runs / 24
    const square = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(square).toBeLessThan(49.7)
  })

  test('puts each of eight in each place about equally often, and with seeds that differ in one letter only', () => {
    const options = [...'abcdefgh'].map((id) => ({id, content: {text: id, html: id}}))
    const runs = 8_000
    const counts = options.map(() => options.map(() => 0))
    for (let run = 0; run < runs; run++) {
      const shuffled = shuffleOptions({id: 'q', options}, String.fromCharCode(run + 32))
      for (const [place, {id}] of shuffled.entries()) {
        const row = counts[id.charCodeAt(0) - 97]
        if (row) row[place] = (row[place] ?? 0) + 1
      }
    }
    const expected = runs / 8
    const square = counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(square).toBeLessThan(85.4)
  })
})
