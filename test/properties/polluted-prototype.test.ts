import {afterEach, expect, test} from 'vitest'
import {grade} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {readFixtures} from '../read-fixtures.ts'

const cases = readFixtures().flatMap(({name, questions: [question], gradings}) =>
  question ? gradings.map(({response}) => ({name, question, response})) : [],
)

/** Every field of the questions and responses, with a value that it has in one of them. */
function listFields(value: unknown, found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, own] of Object.entries(value)) {
    if (!/^\d+$/.test(name) && !(name in Object.prototype) && !found.has(name)) found.set(name, own)
    listFields(own, found)
  }
  return found
}

const lent = new Map<string, unknown>([
  ...listFields(cases),
  ['credit', 0.5],
  ['weight', 7],
  ['results', {'test-1': true}],
  ['marks', {}],
  ['comparison', 'near'],
  ['scoring', 'each-test'],
  ['options', [{id: 'a'}]],
  ['ignoreCase', true],
  ['spellings', '.*'],
  ['decimal', ','],
  ['patterns', {matches: () => true}],
  ['code', 'wrong-type'],
  ['reason', {code: 'wrong-type'}],
  ['keep', 'last'],
])

const clean = (): void => {
  for (const name of lent.keys()) Reflect.deleteProperty(Object.prototype, name)
}
afterEach(clean)

const scoreAll = () =>
  cases.map(({name, question, response}) => [name, response, grade(question, response, {patterns})])

const before = JSON.stringify(scoreAll())

test.each([...lent])('a polluted Object.prototype.%s changes no score', (name, value) => {
  Object.defineProperty(Object.prototype, name, {value, configurable: true})
  const after = JSON.stringify(scoreAll())
  clean()
  expect(after).toBe(before)
})

test('an Object.prototype that is polluted with all of them changes no score', () => {
  for (const [name, value] of lent) Object.defineProperty(Object.prototype, name, {value, configurable: true})
  const after = JSON.stringify(scoreAll())
  clean()
  expect(after).toBe(before)
})
