import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import {defaultConfig} from './bank-config.ts'
import {linkBank} from './link-bank.ts'

const config = {...defaultConfig, tracks: [{id: 'track', title: 'Track'}]}

/** Patterns by id, each with the ids it requires, and a question in each folder. */
function cyclesOf(patterns: Readonly<Record<string, readonly string[]>>): readonly Diagnostic[] {
  const summaries = Object.entries(patterns).flatMap(([id, requires]): FileSummary[] => {
    const place = placeAt(1, 1, 1)
    const named = requires.map((name, index) => ({name, place: placeAt(2, 1 + index, 1)}))
    const pattern = {id, place, track: {name: 'track', place}, requires: named, concepts: [], tags: []}
    const shared = {diagnostics: [], questions: [], references: []}
    return [
      {...shared, path: `${id}/pattern.md`, pattern},
      {...shared, path: `${id}/question.md`},
    ]
  })
  return linkBank(summaries, config).diagnostics.filter(({code}) => code !== 'bank/no-questions')
}

describe('reportCycles', () => {
  test('names every member of a circle, each at its `requires`', () => {
    const [fault, ...others] = cyclesOf({a: ['b'], b: ['x', 'c'], c: ['a'], x: []})
    expect(others).toEqual([])
    expect(fault).toMatchObject({
      code: 'pattern/requires-cycle',
      data: {cycle: ['a', 'b', 'c', 'a']},
      file: 'a/pattern.md',
      related: [
        {file: 'b/pattern.md', place: placeAt(2, 2, 1)},
        {file: 'c/pattern.md', place: placeAt(2, 1, 1)},
      ],
    })
  })

  test('finds a pattern that requires itself, and two circles through one pattern', () => {
    expect(cyclesOf({a: ['a']}).map(({data}) => data)).toEqual([{cycle: ['a', 'a']}])
    expect(cyclesOf({a: ['b', 'c'], b: ['a'], c: ['a']}).map(({data}) => data)).toEqual([
      {cycle: ['a', 'b', 'a']},
      {cycle: ['a', 'c', 'a']},
    ])
  })

  test('handles a chain of any length', () => {
    const chain = Array.from({length: 20_000}, (_, index) => [`p${index}`, [`p${index + 1}`]] as const)
    expect(cyclesOf({...Object.fromEntries(chain), p20000: []})).toEqual([])
  })
})
