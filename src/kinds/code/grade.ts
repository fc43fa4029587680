import {readOwn} from '../../matching/read-own.ts'
import {createReason, elideId, isReason} from '../../matching/reasons.ts'
import {gradeJudgedText} from '../shared/judged-text.ts'
import {readEntries} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, sumEarned, ungraded} from '../shared/score.ts'
import type {CodeQuestion, CodeTest} from './schema.ts'

/**
 * Grades a program by the results of its tests, which the app runs; nothing is run here. `all-or-nothing` earns 1 if
 * every test passed; `each-test` earns the weight of passed tests relative to the weight of all (CodeRunner).
 */
export function gradeCode(question: CodeQuestion, response: unknown): Score {
  return gradeJudgedText(response, parts, (results) => gradeResults(question, results))
}

const parts = {
  expected: 'source',
  text: 'source',
  judgement: 'results',
  waiting: ungraded(createReason('needs-test-results', {})),
} as const

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
  return scored(readOwn(question, 'scoring') === 'each-test' ? sumEarned(trace) : Number(isAll), [], trace)
}
