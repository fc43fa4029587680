import {expectScheme} from '../../bank/attempts/attempt-schemes.ts'
import {difficulties, setNames} from '../../fields/common-fields.ts'
import {closesSilently} from '../feedback.ts'
import {checkMastery} from '../mastery/check-mastery.ts'
import type {Selection} from '../selection/selection.ts'
import type {Slot} from '../selection/slot.ts'
import {checkFields} from './check-fields.ts'
import {expectThat} from './expect-that.ts'
import type {AttemptPolicy, Completion, Mode} from './mode.ts'

/**
 * Checks a custom mode.
 *
 * @throws {TypeError} when the mode is invalid
 */
export function defineMode(mode: Mode): Mode {
  checkMode(mode)
  checkFields(mode)
  return mode
}

/** @throws {TypeError} when the mode is invalid; the message names the field and what was expected */
function checkMode(mode: Mode): void {
  expectThat(isObject(mode) && isName(mode.name) && isName(mode.title), 'a mode with a name and a title')
  for (const field of [
    'selection',
    'timing',
    'attempts',
    'hints',
    'feedback',
    'scoring',
    'completion',
  ] as const)
    expectThat(isObject(mode[field]), `an object as ${field}`)
  expectThat(typeof mode.shufflesOptions === 'boolean', 'true or false as shufflesOptions')
  checkSelection(mode.selection)
  checkLimits(mode)
  checkFeedback(mode)
  checkScoring(mode)
  checkCompletion(mode.completion)
  if (mode.passMark !== undefined) expectThat(isFraction(mode.passMark), 'a passMark from 0 to 1')
  if (mode.mastery === undefined) return
  checkMastery(mode.mastery.parameters)
  expectThat(mode.selection.rule === 'slots', 'a selection by slots where mastery is judged')
  checkSlots(mode.mastery.extension?.slots, 'mastery.extension.slots')
  expectThat(isCount(mode.mastery.extension.max), 'a whole number of 1 or more as mastery.extension.max')
}

function checkSelection(selection: Selection): void {
  const {set} = selection
  if (set !== undefined) expectThat(setNames.includes(set), 'practice, test or challenge as selection.set')
  switch (selection.rule) {
    case 'slots':
      return checkSlots(selection.slots, 'selection.slots')
    case 'weighted':
      return expectThat(isPositive(selection.weak), 'a number above 0 as selection.weak')
    case 'queue': {
      const {order, passes = 1, shownSteps = [0], fading = 'forward'} = selection
      expectThat(
        ['given', 'easy-first', 'shuffled'].includes(order),
        'given, easy-first or shuffled as selection.order',
      )
      expectThat(isCount(passes), 'a whole number of 1 or more as selection.passes')
      expectThat(['forward', 'backward'].includes(fading), 'forward or backward as selection.fading')
      return expectThat(
        isFilled(shownSteps) && shownSteps.every(isFraction),
        'a list of fractions as selection.shownSteps',
      )
    }
    case 'graph':
      return expectThat(
        Number.isInteger(selection.retries) && selection.retries >= 0,
        'a whole number as selection.retries',
      )
    case 'information':
      expectThat(
        Object.values(selection.difficulties ?? {}).every(Number.isFinite),
        'numbers as selection.difficulties',
      )
      return expectThat(isCount(selection.max), 'a whole number of 1 or more as selection.max')
    default:
      return expectThat(false, 'slots, weighted, queue, graph or information as selection.rule')
  }
}

function checkSlots(slots: readonly Slot[], name: string): void {
  const isSlot = (slot: Slot): boolean =>
    isFilled(slot) && slot.every((difficulty) => difficulties.includes(difficulty))
  expectThat(isFilled(slots) && slots.every(isSlot), `a list of lists of difficulties as ${name}`)
}

function checkLimits({timing, attempts, hints}: Mode): void {
  for (const name of ['questionMs', 'totalMs'] as const) {
    const limit = timing[name]
    expectThat(limit === undefined || isCount(limit), `whole milliseconds above 0 as timing.${name}`)
  }
  expectThat(['submit', 'close'].includes(timing.atLimit ?? 'close'), 'submit or close as timing.atLimit')
  expectThat(
    attempts.max === undefined || isCount(attempts.max),
    'a whole number of 1 or more as attempts.max',
  )
  expectScheme(attempts.scheme)
  expectThat(
    attempts.scheme.rule !== 'streak',
    'another rule than streak as attempts.scheme: a question is closed when it is right, and its streak with it',
  )
  expectThat(
    !('keep' in attempts.scheme && attempts.scheme.keep === 'last'),
    'attempts.scheme to keep the best: nobody loses a point by trying again',
  )
  expectThat(
    hints.max === undefined || (Number.isInteger(hints.max) && hints.max >= 0),
    'a whole number as hints.max',
  )
  expectThat(isFraction(hints.cost), 'a fraction as hints.cost')
}

function checkFeedback(mode: Mode): void {
  const {attempts, feedback, timing, selection} = mode
  const {outcome, rationale, solution} = feedback
  const moments = ['attempt', 'close', 'end', 'never']
  expectThat(moments.includes(outcome), 'attempt, close, end or never as feedback.outcome')
  expectThat(moments.includes(rationale), 'attempt, close, end or never as feedback.rationale')
  expectThat(moments.slice(1).includes(solution), 'close, end or never as feedback.solution')
  const isLimited = timing.questionMs !== undefined || timing.fromQuestion === true
  // Each question would open the next one forever.
  expectThat(
    !(isLimited && selection.rule === 'queue' && selection.passes !== undefined && closesSilently(mode)),
    'feedback before the end where time is limited and questions come again',
  )
  // As in QTI, several attempts imply feedback between them: a question that stays open was not right.
  expectThat(
    hasOneAttempt(attempts) || outcome === 'attempt',
    'feedback.outcome after every attempt where there are several',
  )
}

function checkScoring({scoring, attempts}: Mode): void {
  expectThat(
    hasOneAttempt(attempts) || (scoring.rule !== 'certainty' && scoring.rule !== 'speed'),
    'one attempt where points are by certainty or speed: nobody loses a point by trying again',
  )
  switch (scoring.rule) {
    case 'none':
    case 'sum':
      return
    case 'certainty': {
      const {right, wrong} = scoring
      const areNumbers = isFilled(right) && isFilled(wrong) && [...right, ...wrong].every(Number.isFinite)
      return expectThat(
        areNumbers && right.length === wrong.length && Math.max(...right) > 0,
        'as many points for right as for wrong, by certainty',
      )
    }
    case 'speed': {
      const {points, fullWithinMs, streak} = scoring
      expectThat(isPositive(points), 'points above 0')
      expectThat(Number.isInteger(fullWithinMs) && fullWithinMs >= 0, 'whole milliseconds as fullWithinMs')
      return expectThat(
        Array.isArray(streak) && streak.every((bonus) => Number.isFinite(bonus) && bonus >= 0),
        'a list of points as streak',
      )
    }
    default:
      return expectThat(false, 'none, sum, certainty or speed as scoring.rule')
  }
}

const hasOneAttempt = ({max, fromQuestion}: AttemptPolicy): boolean => max === 1 && !fromQuestion

function checkCompletion(completion: Completion): void {
  switch (completion.rule) {
    case 'exhausted':
      return
    case 'count':
      return expectThat(isCount(completion.count), 'a whole number of 1 or more as completion.count')
    case 'streak':
      return expectThat(isCount(completion.rights), 'a whole number of 1 or more as completion.rights')
    default:
      return expectThat(false, 'exhausted, count or streak as completion.rule')
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isFilled = (value: readonly unknown[]): boolean => Array.isArray(value) && value.length > 0
const isFraction = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0
