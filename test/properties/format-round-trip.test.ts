import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Format, formatNames} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {findUnnamed, goRound, toBank, withPartsInStem} from '../formats/round-trip.ts'
import {shipped} from '../formats/shipped-bank.ts'
import {upToCostly} from '../run-counts.ts'
import {cases} from './cases/cases.ts'

const both: readonly Format[] = formatNames
  .map((name): Format => formats[name])
  .filter(({read, write}) => read !== undefined && write !== undefined)

describe.each(both.map((format) => [format.title, format] as const))('%s', (_, format) => {
  test('a question of the shipped bank comes back with its score, or a loss was named', () => {
    const round = goRound(format, shipped)
    expect(
      round.map((one) => [one.question.id, findUnnamed(one)]).filter(([, found]) => found !== ''),
    ).toEqual([])
    // Every format has single choices. Aiken has no place for their rationales and sources.
    const effects = format === formats.aiken ? ['presentation', 'content'] : ['presentation']
    const single = round.filter(({question}) => question.kind === 'choice' && !question.multiple)
    const kept = single.filter(({written}) => written.losses.every(({effect}) => effects.includes(effect)))
    expect(kept).toEqual(single)
  })

  test.each(kinds)('any %s comes back with its score, or a loss was named', (kind) => {
    fc.assert(
      fc.property(cases[kind], ({question}) => {
        expect(goRound(format, toBank([withPartsInStem(question)])).map(findUnnamed)).toEqual([''])
      }),
      upToCostly(100),
    )
  })
})
