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
  ['a normal exit is expected of everything', {}, ended, undefined],
  ['an exception is not a normal exit', {}, raised, 'a normal exit'],
  ['a status is not a normal exit', {}, {...ended, status: 3}, 'a normal exit'],
  ['a status that is stated is none to complain of', {status: 3}, {...ended, status: 3}, undefined],
  ['the exception is of its type', {raises: 'ValueError'}, raised, undefined],
  ['another exception is another', {raises: 'KeyError'}, raised, 'KeyError'],
  ['exception and status both hold', {raises: 'ValueError', status: 1}, raised, undefined],
  ['status counts beside an exception', {raises: 'ValueError', status: 42}, raised, 'exit status 42'],
  ['an exception counts beside a status', {raises: 'KeyError', status: 1}, raised, 'KeyError'],
  ['a message contains a text', {raises: 'ValueError', message: '7'}, raised, undefined],
  ['a message alone is one of any exception', {message: '7'}, raised, undefined],
  ['a message alone is another', {message: '8'}, raised, '8'],
  ['a message alone is of an exception', {message: '7'}, ended, '7'],
  ['a message beside a status is of an exception', {message: '', status: 3}, {...ended, status: 3}, ''],
  ['a message lacks a text', {raises: 'ValueError', message: '8'}, raised, '8'],
  ['white space at the ends of lines does not count', {stdout: 'a  \nb'}, ended, undefined],
  ['the output is all of it', {stdout: 'a'}, ended, 'a'],
  ['no output is one', {stdout: '', raises: 'ValueError'}, raised, undefined],
  ['the output has all texts', {stdoutHas: ['a', 'b']}, ended, undefined],
  ['the output lacks one', {stdoutHas: ['a', 'c']}, ended, 'c'],
  ['the output has what it should not', {stdoutLacks: ['b']}, ended, 'no b'],
  ['a warning is there', {stderrHas: ['warn']}, ended, undefined],
  ['a warning is there that should not', {stderrLacks: ['warn']}, ended, 'no warn'],
])('%s', (_, expectation, observation, expected) => {
  expect(findMismatch(expectation, observation)?.expected).toBe(expected)
})
