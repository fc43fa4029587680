import {afterEach, expect, test} from 'vitest'
import {grade} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {readFixtures} from '../read-fixtures.ts'

const lent = {
  credit: 0.5,
  weight: 7,
  results: {'test-1': true},
  marks: {},
  comparison: 'near',
  scoring: 'each-test',
  options: [{id: 'a'}],
  ignoreCase: true,
  spellings: '.*',
  decimal: ',',
}

afterEach(() => {
  for (const name of Object.keys(lent)) Reflect.deleteProperty(Object.prototype, name)
})

test('a polluted Object.prototype changes no score', () => {
  const cases = readFixtures().flatMap(({name, questions: [question], gradings}) =>
    question ? gradings.map(({response}) => ({name, question, response})) : [],
  )
  const scoreAll = () =>
    cases.map(({name, question, response}) => [name, response, grade(question, response, {patterns})])
  const before = scoreAll()
  for (const [name, value] of Object.entries(lent))
    Object.defineProperty(Object.prototype, name, {value, configurable: true})
  const after = scoreAll()
  for (const name of Object.keys(lent)) Reflect.deleteProperty(Object.prototype, name)
  expect(after).toEqual(before)
})
