import {createReason, elideId} from '../../matching/reasons.ts'
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
  const fields = readEntries(response, 'source')
  if ('code' in fields) return malformed(fields)
  const {source, results} = Object.fromEntries(fields)
  if (isEmptyResponse(source)) return unanswered
  if (typeof source !== 'string') return malformed(createReason('wrong-type', {expected: 'source'}))
  if (source.trim() === '') return unanswered
  if (results === undefined || results === null) return waiting
  return gradeResults(question, results)
}

const waiting = ungraded(createReason('needs-test-results', {}))

function gradeResults({key, scoring}: CodeQuestion, results: unknown): Score {
  const entries = readEntries(results, 'test-results')
  if ('code' in entries) return malformed(entries)
  const passed = new Map(entries)
  const unknown = entries.find(([id]) => !key.some((test) => test.id === id))
  if (unknown) return malformed(createReason('unknown-id', {of: 'test', id: elideId(unknown[0])}))
  if (entries.some(([, value]) => typeof value !== 'boolean'))
    return malformed(createReason('wrong-type', {expected: 'test-results'}))
  const missing = key.find(({id}) => !passed.has(id))
  if (missing) return malformed(createReason('missing-result', {test: missing.id}))
  const total = key.reduce((sum, {weight = 1}) => sum + weight, 0)
  const trace = key.map(({id, weight = 1}): PartScore => {
    const possible = weight / total
    return {part: id, earned: passed.get(id) === true ? possible : 0, possible}
  })
  const isAll = key.every(({id}) => passed.get(id) === true)
  const sum = trace.reduce((earned, part) => earned + part.earned, 0)
  return scored(scoring === 'each-test' ? sum : Number(isAll), [], trace)
}
