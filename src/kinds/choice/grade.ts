import {readOwn} from '../../matching/read-own.ts'
import {isUnscored} from '../../matching/unscored.ts'
import {readOptionId} from '../shared/ids/read-option-id.ts'
import {readChosen} from '../shared/read-response.ts'
import {type PartScore, type Score, scored, sumEarned} from '../shared/score.ts'
import type {ChoiceQuestion} from './schema.ts'

/**
 * Grades chosen option ids.
 *
 * With one right option the score is 1, or the credit of the option chosen. With several, `t` right and `w` wrong ones
 * chosen of `c` right and `n` options in all:
 *
 * - `net-correct`, the default: `max(0, (t - w) / c)`; where the author set credits, their sum held between 0 and 1;
 * - `all-or-nothing`: 1 for exactly the key;
 * - `coverage`: `t² / (c (t + w))`;
 * - `each-option`: the part of all options that were decided rightly.
 *
 * These are the partial-credit methods of PrairieLearn's pl-checkbox (off, PC, COV, EDC).
 */
export function gradeChoice(question: ChoiceQuestion, response: unknown): Score {
  const {options, rationales} = question
  const formerIds = readOwn(question, 'formerIds')
  const chosen = readChosen(question, response, (id) => readOptionId({options, formerIds}, id))
  if (isUnscored(chosen)) return chosen
  const trace = options.filter(({id}) => chosen.includes(id)).map(({id}) => toPart(question, id))
  return scored(trace, () => rationales, computeEarned(question, trace))
}

/** A chosen option with its own contribution; an author's credit may exceed the share of one right option. */
function toPart(question: ChoiceQuestion, rule: string): PartScore {
  const {key, multiple} = question
  const share = 1 / key.length
  const otherwise = multiple ? -share : 0
  const earned = readOwn(readOwn(question, 'credit'), rule) ?? (key.includes(rule) ? share : otherwise)
  return {rule, earned, possible: Math.max(share, earned)}
}

function computeEarned(question: ChoiceQuestion, trace: readonly PartScore[]): number {
  const {key, multiple, options} = question
  const sum = sumEarned(trace)
  if (!multiple) return sum
  const right = trace.filter(({rule = ''}) => key.includes(rule)).length
  const wrong = trace.length - right
  const earned = earnByRule(readOwn(question, 'scoring'), [right, wrong], [key.length, options.length])
  return earned ?? Math.min(Math.max(sum, 0), 1)
}

/**
 * The score by a rule that counts options: how many right and wrong ones were chosen, of how many right ones and options.
 * `undefined` for `net-correct`, where each option has its own credit.
 */
export function earnByRule(
  rule: ChoiceQuestion['scoring'] | 'net-correct',
  [right, wrong]: readonly [right: number, wrong: number],
  [keys, options]: readonly [keys: number, options: number],
): number | undefined {
  switch (rule) {
    case 'all-or-nothing':
      return right === keys && wrong === 0 ? 1 : 0
    case 'coverage':
      return (right * right) / (keys * (right + wrong))
    case 'each-option':
      return (options - wrong - (keys - right)) / options
  }
}
