import {describe, expect, test} from 'vitest'
import {computeInformation, estimateAbility, type RaschResponse} from '../../src/session/placement/ability.ts'

/** 3 easy, 4 medium and 3 hard ones, those of the lowest difficulty wrong last. */
const responses = (right: number): RaschResponse[] =>
  [-1, -1, -1, 0, 0, 0, 0, 1, 1, 1].map((difficulty, index) => ({difficulty, right: index < right}))

describe('modes.md 3.1: an ability estimated from ten questions (Rasch, prior N(0, 1))', () => {
  test('10 of 10: mean 1.8094, deviation .6664', () => {
    const ability = estimateAbility(responses(10))
    expect(ability.mean).toBeCloseTo(1.8094, 3)
    expect(ability.deviation).toBeCloseTo(0.6664, 3)
  })
  test('a question has the most information if its difficulty equals the ability', () => {
    expect(computeInformation(0.7, 0.7)).toBe(0.25)
    expect(computeInformation(0.7, 0)).toBeLessThan(0.25)
    // An error below .3 needs information of 11.1: 45 questions at the best.
    expect(Math.ceil(1 / 0.3 ** 2 / 0.25)).toBe(45)
  })
})
