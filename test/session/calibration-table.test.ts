import {describe, expect, test} from 'vitest'
import {certaintyPoints} from '../../src/session/result/compute-points.ts'
import {modes, type Session, submitResponse, toCalibrationTable} from '../../src/session.ts'
import {accepted, begin, current} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank()

/** A session of these responses, each with its certainty. */
const played = (made: readonly (readonly [response: string, certainty: number])[]): Session =>
  made.reduce(
    (session, [response, certainty]) =>
      accepted(submitResponse(bank, session, {task: current(session), response, certainty, now: 0})),
    begin(bank, modes.confidence),
  )

describe('the calibration table', () => {
  test('the levels pay off from 2/3 and from 4/5 on (grading.md 1.13)', () => {
    const table = toCalibrationTable([])
    expect(table.map(({from}) => from)).toEqual([0, expect.closeTo(2 / 3, 9), 0.8])
    expect(table.map(({to}) => to)).toEqual([expect.closeTo(2 / 3, 9), 0.8, 1])
    expect(table.every((row) => row.responses === 0 && row.verdict === undefined)).toBe(true)
  })

  test('computes accuracy by level, over all sessions', () => {
    const one = played([
      ['a', 2],
      ['b', 2],
      ['a', 1],
      ['a', 0],
    ])
    const other = played([
      ['a', 2],
      ['b', 0],
    ])
    expect(toCalibrationTable([one, other])).toMatchObject([
      {responses: 2, accuracy: 0.5, verdict: 'fitting'},
      {responses: 1, accuracy: 1, verdict: 'too-uncertain'},
      {responses: 3, accuracy: expect.closeTo(2 / 3, 9), verdict: 'too-certain'},
    ])
  })

  test('ignores a session that did not ask for certainty', () => {
    const blind = submitResponse(bank, begin(bank, modes.test), {task: 0, response: 'a', now: 0}).session
    expect(toCalibrationTable([blind]).every(({responses}) => responses === 0)).toBe(true)
  })

  test.each([
    [0.5, 2, 1.5],
    [1, 2, 3],
    [5e-8, 2, -6],
    [0, 1, -2],
    [0, 0, 0],
  ])('%d of the marks at certainty %d give %d points (Moodle, question_cbm)', (earned, certainty, points) => {
    const attempts = [{at: 0, response: 'a', status: 'scored', earned, hintsShown: 0, certainty} as const]
    const scoring = {right: [1, 2, 3], wrong: [0, -2, -6]}
    expect(certaintyPoints(scoring, {attempts, earned})).toBe(points)
  })
})
