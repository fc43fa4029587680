import type {AttemptScheme} from '../../bank/attempts/attempt-schemes.ts'
import type {MasteryParameters} from '../mastery/mastery-parameters.ts'
import type {Selection} from '../selection/selection.ts'
import {expectThat} from './expect-that.ts'
import type {
  AttemptPolicy,
  Completion,
  FeedbackPolicy,
  HintPolicy,
  MasteryPolicy,
  Mode,
  Scoring,
  Timing,
} from './mode.ts'

/** The known fields. A `flag` must be boolean; other values are checked by the code that interprets them. */
type Fields<T> = {readonly [F in keyof Required<T>]: 'flag' | 'value'}
type FieldsByRule<T extends {readonly rule: string}> = {
  readonly [R in T['rule']]: Fields<Extract<T, {readonly rule: R}>>
}

const value = 'value'
const flag = 'flag'

const ofMode: Fields<Mode> = {
  name: value,
  title: value,
  selection: value,
  asksPattern: flag,
  shufflesOptions: flag,
  timing: value,
  attempts: value,
  hints: value,
  feedback: value,
  scoring: value,
  completion: value,
  mastery: value,
  passMark: value,
  badge: flag,
  countsOwnMarks: flag,
}
const ofTiming: Fields<Timing> = {questionMs: value, fromQuestion: flag, totalMs: value, atLimit: value}
const ofAttempts: Fields<AttemptPolicy> = {max: value, fromQuestion: flag, scheme: value}
const ofHints: Fields<HintPolicy> = {max: value, cost: value}
const ofFeedback: Fields<FeedbackPolicy> = {outcome: value, rationale: value, solution: value}
const ofMastery: Fields<MasteryPolicy> = {parameters: value, extension: value}
const ofParameters: Fields<MasteryParameters> = {strong: value, weak: value, prior: value, threshold: value}
const ofMore: Fields<MasteryPolicy['extension']> = {slots: value, max: value}

const selections: FieldsByRule<Selection> = {
  slots: {rule: value, set: value, slots: value, avoidsRecent: flag, interleaved: flag},
  weighted: {rule: value, set: value, weak: value},
  queue: {rule: value, set: value, order: value, passes: value, shownSteps: value, fading: value},
  graph: {rule: value, set: value, retries: value},
  information: {rule: value, set: value, max: value, difficulties: value},
}
const schemes: FieldsByRule<AttemptScheme> = {
  none: {rule: value, keep: value},
  fixed: {rule: value, penalty: value, byPart: flag, keep: value},
  listed: {rule: value, penalties: value, continued: flag, keep: value},
  values: {rule: value, values: value},
  streak: {rule: value, value, cap: value},
}
const scorings: FieldsByRule<Scoring> = {
  none: {rule: value},
  sum: {rule: value},
  certainty: {rule: value, right: value, wrong: value},
  speed: {rule: value, points: value, fullWithinMs: value, streak: value},
}
const completions: FieldsByRule<Completion> = {
  exhausted: {rule: value},
  count: {rule: value, count: value},
  streak: {rule: value, rights: value},
}

/**
 * Rejects unknown fields: a misspelt one would be ignored silently.
 *
 * @throws {TypeError} for an unknown field, or a flag that is not boolean
 */
export function checkFields(mode: Mode): void {
  const {timing, attempts, hints, feedback, mastery, selection, scoring, completion} = mode
  check(mode, ofMode, 'a mode')
  check(timing, ofTiming, 'timing')
  check(attempts, ofAttempts, 'attempts')
  check(hints, ofHints, 'hints')
  check(feedback, ofFeedback, 'feedback')
  check(selection, selections[selection.rule], 'selection')
  check(attempts.scheme, schemes[attempts.scheme.rule], 'attempts.scheme')
  check(scoring, scorings[scoring.rule], 'scoring')
  check(completion, completions[completion.rule], 'completion')
  if (!mastery) return
  check(mastery, ofMastery, 'mastery')
  check(mastery.parameters, ofParameters, 'mastery.parameters')
  check(mastery.extension, ofMore, 'mastery.extension')
}

function check(held: object, fields: Readonly<Record<string, 'flag' | 'value'>>, where: string): void {
  for (const [name, found] of Object.entries(held)) {
    expectThat(
      Object.hasOwn(fields, name),
      `${Object.keys(fields).join(', ')} as fields of ${where}, found ${name}`,
    )
    const isFlag = fields[name] === 'flag' && found !== undefined
    expectThat(!isFlag || typeof found === 'boolean', `true or false as ${name} of ${where}`)
  }
}
