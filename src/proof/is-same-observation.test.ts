import {expect, test} from 'vitest'
import {commonObservation, isSameObservation} from './is-same-observation.ts'
import type {Observation} from './observation.ts'

const printed = (stdout: string): Observation => ({end: 'exit', status: 0, stdout, stderr: ''})

test('a limit that one of two runs met is what both say', () => {
  const cut: Observation = {end: 'time', stdout: '', stderr: ''}
  expect(commonObservation(printed('1'), cut)).toBe(cut)
  expect(commonObservation(cut, printed('1'))).toBe(cut)
  expect(isSameObservation(printed('1'), cut)).toBe(false)
})

test.each([
  ['0xdeadbeef /tmp/tmp_notes.txt', '0xdeadbeef /tmp/tmp_notes.txt', '0xdeadbeef /tmp/tmp_notes.txt'],
  ['<f at 0x7f3c2a1b4d60>', '<f at 0x7f3c2a1b4d68>', '<f at 0x…>'],
  ['<f at 0x7f3c2a1b4d60> 1', '<f at 0x7f3c2a1b4d68> 2', undefined],
])('%s and %s have %s in common', (first, second, common) => {
  expect(commonObservation(printed(first), printed(second))?.stdout).toBe(common)
  expect(isSameObservation(printed(first), printed(second))).toBe(common !== undefined)
})
