import {readOwn} from '../../matching/read-own.ts'
import {isUnscored, malformed} from '../../matching/unscored.ts'
import {readJudgement} from '../shared/judged-text.ts'
import {type PartScore, type Score, scored, shareWeights, sumEarned} from '../shared/score.ts'
import type {CodeQuestion} from './schema.ts'

/**
 * Grades a program by the results of its tests, which the app runs; nothing is run here. `all-or-nothing` earns 1 if
 * every test passed; `each-test` earns the weight of passed tests relative to the weight of all (CodeRunner).
 */
export function gradeCode(question: CodeQuestion, response: unknown): Score {
  const {key} = question
  const results = readJudgement(key, response, {
    expected: 'source',
    text: 'source',
    judgement: 'results',
    expectedJudgement: 'test-results',
    of: 'test',
    waiting: 'needs-test-results',
  })
  if (isUnscored(results)) return results
  const trace: PartScore[] = []
  for (const {part, possible} of shareWeights(key)) {
    const isPassed = results.get(part)
    if (typeof isPassed !== 'boolean')
      return results.has(part)
        ? malformed('wrong-type', {expected: 'test-results'})
        : malformed('missing-result', {test: part})
    trace.push({part, earned: isPassed ? possible : 0, possible})
  }
  const isEach = readOwn(question, 'scoring') === 'each-test'
  return scored(trace, undefined, isEach ? sumEarned(trace) : Number(trace.every(({earned}) => earned > 0)))
}
