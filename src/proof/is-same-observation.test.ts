import {expect, test} from 'vitest'
import {isSameObservation, toObserved} from './is-same-observation.ts'
import type {Observation} from './observation.ts'

const printed = (stdout: string): Observation => ({end: 'exit', status: 0, stdout, stderr: ''})

test('a limit met by one run is the result of all', () => {
  const cut: Observation = {end: 'time', stdout: '', stderr: ''}
  expect(toObserved(printed('1'), [printed('2'), cut])).toEqual({observation: cut})
  expect(toObserved(cut, [printed('1')])).toEqual({observation: cut})
  expect(isSameObservation(printed('1'), cut)).toBe(false)
})

test.each([
  ['0xdeadbeef /tmp/tmp_notes.txt', '0xdeadbeef /tmp/tmp_notes.txt', '0xdeadbeef /tmp/tmp_notes.txt'],
  ['<f at 0x7f3c2a1b4d60>', '<f at 0x7f3c2a1b4d68>', '<f at 0x…>'],
  ['<f at 0x7f3c2a1b4d60> 1', '<f at 0x7f3c2a1b4d68> 2', undefined],
])('combines %s and %s to %s', (first, second, common) => {
  const seen = [printed(first), printed(second)] as const
  expect(toObserved(seen[0], [seen[0], seen[1]])).toEqual(
    common === undefined ? {nondeterministic: seen} : {observation: printed(common)},
  )
  expect(isSameObservation(printed(first), printed(second))).toBe(common !== undefined)
})
