import {expect, test} from 'vitest'
import {type Expectation, findMismatch} from './expectation.ts'
import type {Observation} from './observation.ts'

const ended: Observation = {end: 'exit', status: 0, stdout: 'a\nb\n', stderr: 'warned'}
const raised: Observation = {
  end: 'exit',
  status: 1,
  stdout: '',
  stderr: '',
  raised: {type: 'ValueError', message: 'no 7 here'},
}

test.each<[string, Expectation, Observation, string | undefined]>([
  ['a normal exit is the default', {}, ended, undefined],
  ['an exception is not a normal exit', {}, raised, 'a normal exit'],
  ['a status is not a normal exit', {}, {...ended, status: 3}, 'a normal exit'],
  ['a stated status matches', {status: 3}, {...ended, status: 3}, undefined],
  ['the exception has the stated type', {raises: 'ValueError'}, raised, undefined],
  ['another exception is a mismatch', {raises: 'KeyError'}, raised, 'KeyError'],
  ['exception and status both match', {raises: 'ValueError', status: 1}, raised, undefined],
  ['the status is checked with an exception', {raises: 'ValueError', status: 42}, raised, 'exit status 42'],
  ['the exception is checked with a status', {raises: 'KeyError', status: 1}, raised, 'KeyError'],
  ['a message contains a text', {raises: 'ValueError', message: '7'}, raised, undefined],
  ['a message without a type matches any exception', {message: '7'}, raised, undefined],
  ['a message without a type may differ', {message: '8'}, raised, '8'],
  ['a message without a type requires an exception', {message: '7'}, ended, '7'],
  ['a message with a status requires an exception', {message: '', status: 3}, {...ended, status: 3}, ''],
  ['a message lacks a text', {raises: 'ValueError', message: '8'}, raised, '8'],
  ['ignores white space at the ends of lines', {stdout: 'a  \nb'}, ended, undefined],
  ['stdout is the whole output', {stdout: 'a'}, ended, 'a'],
  ['an empty stdout matches no output', {stdout: '', raises: 'ValueError'}, raised, undefined],
  ['the output contains all texts', {stdoutHas: ['a', 'b']}, ended, undefined],
  ['the output lacks a text', {stdoutHas: ['a', 'c']}, ended, 'c'],
  ['the output contains a forbidden text', {stdoutLacks: ['b']}, ended, 'no b'],
  ['a warning is present', {stderrHas: ['warn']}, ended, undefined],
  ['a forbidden warning is present', {stderrLacks: ['warn']}, ended, 'no warn'],
])('%s', (_, expectation, observation, expected) => {
  expect(findMismatch(expectation, observation)?.expected).toBe(expected)
})
