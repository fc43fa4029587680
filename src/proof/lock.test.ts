import {describe, expect, test} from 'vitest'
import {compareLocks} from './compare-locks.ts'
import {emptyLock, formatLock, type ProofLock, parseLock} from './lock.ts'
import type {Observation} from './observation.ts'

const first = 'a'.repeat(64)
const second = 'b'.repeat(64)
const printed: Observation = {end: 'exit', stdout: '1\n', stderr: '', status: 0}
const failed: Observation = {
  end: 'exit',
  stdout: '',
  stderr: 'ValueError: no\n',
  status: 1,
  raised: {type: 'ValueError', message: 'no', line: 3},
}
const lock: ProofLock = {
  environments: new Map([['django-5.2', {python: '3.11.2', django: '5.2.19'}]]),
  observations: new Map([
    [second, failed],
    [first, printed],
  ]),
}

describe('formatLock', () => {
  test('writes one observation per line, sorted', () => {
    expect(formatLock(lock)).toBe(
      [
        '{',
        '  "format": 1,',
        '  "environments": {',
        '    "django-5.2": {"django":"5.2.19","python":"3.11.2"}',
        '  },',
        '  "observations": {',
        `    "${first}": {"end":"exit","status":0,"stdout":"1\\n","stderr":""},`,
        `    "${second}": {"end":"exit","status":1,"raised":{"type":"ValueError","message":"no","line":3},"stdout":"","stderr":"ValueError: no\\n"}`,
        '  }',
        '}',
        '',
      ].join('\n'),
    )
  })

  test('gives equal text for equal locks', () => {
    const other = parseLock(formatLock({...lock, observations: new Map([...lock.observations].reverse())}))
    if ('fault' in other) throw new Error(other.fault)
    expect(formatLock(other)).toBe(formatLock(lock))
  })

  test('can be read back unchanged', () => {
    expect(parseLock(formatLock(lock))).toEqual({
      environments: lock.environments,
      observations: new Map([...lock.observations].sort()),
    })
    expect(parseLock(formatLock(emptyLock))).toEqual(emptyLock)
  })
})

describe('parseLock says what is wrong with', () => {
  test.each([
    ['half a file', formatLock(lock).slice(0, 200), /not JSON/],
    ['something else', '{"lockfileVersion": 3}', /`format`/],
    ['a list', '[]', /`format`/],
    ['a newer format', '{"format": 99}', /`99` is newer/],
    ['a foreign key', '{"format": 1, "environments": {}, "observations": {"x": {}}}', /observations/],
    ['a version of several lines', formatLock(lock).replace('5.2.19', '5.2.19\\n::error::x'), /environments/],
    ['a version that is not plain text', formatLock(lock).replace('5.2.19', '\\u001b[31m'), /environments/],
    ['an unknown end', formatLock(lock).replace('"end":"exit"', '"end":"proved"'), /observations\.a+\.end/],
  ])('%s', (_, text, fault) => {
    expect(parseLock(text)).toEqual({fault: expect.stringMatching(fault)})
  })
})

test('compareLocks lists what was changed, added and removed', () => {
  const third = 'c'.repeat(64)
  const later: ProofLock = {
    environments: new Map([['django-5.2', {python: '3.11.2', django: '5.2.20'}]]),
    observations: new Map([
      [second, {...failed, stdout: 'x'}],
      [third, printed],
    ]),
  }
  expect(compareLocks(lock, lock)).toEqual({environments: [], observations: []})
  expect(compareLocks(lock, later)).toEqual({
    environments: [
      {
        key: 'django-5.2',
        before: {python: '3.11.2', django: '5.2.19'},
        after: {python: '3.11.2', django: '5.2.20'},
      },
    ],
    observations: [
      {key: first, before: printed},
      {key: second, before: failed, after: {...failed, stdout: 'x'}},
      {key: third, after: printed},
    ],
  })
})
