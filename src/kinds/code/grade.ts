import {readOwn} from '../../matching/read-own.ts'
import {createReason, elideId, isReason} from '../../matching/reasons.ts'
import {isEmptyResponse, readEntries} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered, ungraded} from '../shared/score.ts'
import type {CodeQuestion, CodeTest} from './schema.ts'

/**
 * Grades a program by the results of its tests, which the app runs; nothing is run here. `all-or-nothing` earns 1 if
 * every test passed; `each-test` earns the weight of passed tests relative to the weight of all (CodeRunner).
 */
export function gradeCode(question: CodeQuestion, response: unknown): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response === 'string') return response.trim() === '' ? unanswered : waiting
  const fields = readEntries(response, 'source')
  if (isReason(fields)) return malformed(fields)
  const given = new Map(fields)
  const source = given.get('source')
  const results = given.get('results')
  if (isEmptyResponse(source)) return unanswered
  if (typeof source !== 'string') return malformed(createReason('wrong-type', {expected: 'source'}))
  if (source.trim() === '') return unanswered
  if (results === undefined || results === null) return waiting
  return gradeResults(question, results)
}

const waiting = ungraded(createReason('needs-test-results', {}))

const readWeight = (test: CodeTest): number => readOwn(test, 'weight') ?? 1

function gradeResults(question: CodeQuestion, results: unknown): Score {
  const {key} = question
  const entries = readEntries(results, 'test-results')
  if (isReason(entries)) return malformed(entries)
  const passed = new Map(entries)
  const unknown = entries.find(([id]) => !key.some((test) => test.id === id))
  if (unknown) return malformed(createReason('unknown-id', {of: 'test', id: elideId(unknown[0])}))
  if (entries.some(([, value]) => typeof value !== 'boolean'))
    return malformed(createReason('wrong-type', {expected: 'test-results'}))
  const missing = key.find(({id}) => !passed.has(id))
  if (missing) return malformed(createReason('missing-result', {test: missing.id}))
  const total = key.reduce((sum, test) => sum + readWeight(test), 0)
  const trace = key.map((test): PartScore => {
    const {id} = test
    const possible = readWeight(test) / total
    return {part: id, earned: passed.get(id) === true ? possible : 0, possible}
  })
  const isAll = key.every(({id}) => passed.get(id) === true)
  const sum = trace.reduce((earned, part) => earned + part.earned, 0)
  return scored(readOwn(question, 'scoring') === 'each-test' ? sum : Number(isAll), [], trace)
}
