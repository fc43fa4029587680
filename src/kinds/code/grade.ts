import {isEmptyResponse, readEntries} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered, ungraded} from '../shared/score.ts'
import type {CodeQuestion} from './schema.ts'

/**
 * Grades a program by the results of its tests, which somebody else ran: nothing is run here. `all-or-nothing` earns 1
 * where every test passed; `each-test` the weight of those that passed, of the weight of all (CodeRunner).
 */
export function gradeCode(question: CodeQuestion, response: unknown): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response === 'string') return response.trim() === '' ? unanswered : waiting
  const fields = readEntries(response)
  if (typeof fields === 'string') return malformed('expected a text, or {source, results}')
  const {source, results} = Object.fromEntries(fields)
  if (isEmptyResponse(source)) return unanswered
  if (typeof source !== 'string') return malformed('expected the source as a text')
  if (source.trim() === '') return unanswered
  if (results === undefined || results === null) return waiting
  return gradeResults(question, results)
}

const waiting = ungraded('the tests have to be run first; their results belong to the response')

function gradeResults({key, scoring}: CodeQuestion, results: unknown): Score {
  const entries = readEntries(results)
  if (typeof entries === 'string') return malformed('expected results by test id')
  const passed = new Map(entries)
  if (entries.some(([id, value]) => typeof value !== 'boolean' || !key.some((test) => test.id === id)))
    return malformed('expected true or false for tests of this question')
  if (key.some(({id}) => !passed.has(id))) return malformed('expected a result for every test')
  const total = key.reduce((sum, {weight = 1}) => sum + weight, 0)
  const trace = key.map(({id, weight = 1}): PartScore => {
    const possible = weight / total
    return {part: id, earned: passed.get(id) === true ? possible : 0, possible}
  })
  const isAll = key.every(({id}) => passed.get(id) === true)
  const sum = trace.reduce((earned, part) => earned + part.earned, 0)
  return scored(scoring === 'each-test' ? sum : Number(isAll), [], trace)
}
