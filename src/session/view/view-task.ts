import {findGiven, type Given} from '../../bank/find-given.ts'
import {removeJudgement} from '../../bank/remove-judgement.ts'
import {shuffleQuestion} from '../../bank/shuffle-question.ts'
import {type ContentLanguage, findLanguage} from '../../fields/language.ts'
import {findLicence, type Licensed} from '../../fields/licence.ts'
import {atKind, type PublicQuestion} from '../../kinds/kinds.ts'
import type {SolutionStep} from '../../kinds/shared/question.ts'
import {scored} from '../../kinds/shared/score.ts'
import {publicSides} from '../../kinds/sides.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {mayJudge} from '../calls/judge-response.ts'
import {isDue} from '../feedback.ts'
import {chargeHints, scoreTask} from '../scoring/score-task.ts'
import type {Judge} from '../session.ts'
import {type Reveal, type Revealed, revealTask} from './reveal.ts'

export interface TaskView extends ContentLanguage, Licensed {
  /** The index to pass to calls. */
  readonly index: number
  /**
   * The question without its key, its parts in the order of the seed; also without names that reveal the pattern
   * while the learner must guess it.
   */
  readonly question: PublicQuestion
  /**
   * What holds for every question of its pattern, such as versions: to show before the stem. Absent while the learner must
   * guess the pattern, which it could reveal.
   */
  readonly given?: Given
  /** Absent for no limit. */
  readonly attemptsLeft?: number
  readonly hintsLeft: number
  /** Milliseconds for the question; absent for no limit. */
  readonly timeLimitMs?: number
  /** Milliseconds left; absent for no limit, and once the question is closed. */
  readonly timeLeftMs?: number
  /** Whether the learner may judge the response with the rubric: call `judgeResponse`. */
  readonly mayJudge: boolean
  /** The pattern that the learner guessed. */
  readonly guess?: {readonly pattern: string; readonly isRight: boolean}
  /**
   * What the question earns in all if the next attempt is right, from 0 to 1; with a penalty by part, at least that.
   * Absent for a closed question, and in a mode without points.
   */
  readonly nextWorth?: number
  readonly hints: readonly RichText[]
  /** The steps of the solution shown with the question; `null` for a hidden step. */
  readonly steps?: readonly (SolutionStep | null)[]
  /** What the learner last typed or chose since the last attempt; also after time ran out. */
  readonly draft?: AttemptView
  readonly attempts: readonly AttemptView[]
  readonly reveal: Reveal
}

/** A response and whether it counted; its score is in `reveal`. */
export interface AttemptView {
  readonly at: number
  readonly response: unknown
  readonly certainty?: number
  /** Present if it is a draft that was submitted when time ran out. */
  readonly fromDraft?: true
  /** Who judged it; absent if the key did, nobody has yet, or the mode does not show it yet. */
  readonly judgedBy?: Judge
}

export interface Viewed extends Revealed {
  readonly index: number
  readonly at: number
}

export function viewTask(viewed: Viewed): TaskView {
  const {bank, task, question, index, at} = viewed
  const {attemptLimit, attempts, hintLimit, hintsShown, openedAt, deadline, closed, guessedPattern, draft} =
    task
  const steps = toShownSteps(viewed)
  const nextWorth = findNextWorth(viewed)
  const pattern = bank.pattern(question.pattern)
  // Both come from the pattern and would tell which one it is.
  const [given, licence] = mustGuess(viewed)
    ? []
    : [findGiven(question, bank), findLicence(question, pattern, bank)]
  return {
    index,
    question: toPublicView(viewed),
    ...(given && {given}),
    ...(licence !== undefined && {licence}),
    ...findLanguage(question, pattern, bank),
    ...(attemptLimit !== undefined && {attemptsLeft: closed ? 0 : attemptLimit - attempts.length}),
    hintsLeft: closed ? 0 : hintLimit - hintsShown,
    ...(deadline !== undefined && {timeLimitMs: deadline - openedAt}),
    ...(deadline !== undefined && !closed && {timeLeftMs: deadline - at}),
    mayJudge: mayJudge(viewed.session, task),
    ...(guessedPattern !== undefined && {
      guess: {pattern: guessedPattern, isRight: guessedPattern === question.pattern},
    }),
    ...(nextWorth !== undefined && {nextWorth}),
    hints: question.hints.slice(0, hintsShown),
    ...(steps && {steps}),
    ...(draft && {draft: viewAttempt(viewed, draft)}),
    attempts: attempts.map((made) => viewAttempt(viewed, made)),
    reveal: revealTask(viewed),
  }
}

function viewAttempt(
  {session, task, question}: Viewed,
  {at, response, certainty, fromDraft, judgedBy}: AttemptView,
): AttemptView {
  const isKnown = judgedBy === undefined || isDue(session.start.mode.feedback.outcome, task, session)
  return {
    at,
    response: isKnown ? response : removeJudgement(question, response),
    ...(certainty !== undefined && {certainty}),
    ...(fromDraft && {fromDraft}),
    ...(judgedBy !== undefined && isKnown && {judgedBy}),
  }
}

function findNextWorth({bank, session, task, grading}: Viewed): number | undefined {
  if (task.closed || session.start.mode.scoring.rule === 'none') return undefined
  // A symbol equals no earlier response, so the attempt is not a repetition.
  const right = {response: Symbol(), score: scored([], undefined, 1)}
  return chargeHints(scoreTask({bank, session, task, grading}, right).earned, {session, task})
}

/** Whether the learner has yet to guess the pattern. */
function mustGuess({session, task}: Viewed): boolean {
  return session.start.mode.asksPattern === true && task.guessedPattern === undefined && !task.closed
}

function toPublicView(viewed: Viewed): PublicQuestion {
  const {session, question} = viewed
  const {mode, seed} = session.start
  const ordered = mode.shufflesOptions ? shuffleQuestion(question, seed) : question
  const shown = atKind(publicSides, question).toPublic(ordered)
  // Removes names that reveal the pattern while the learner must guess it.
  return mustGuess(viewed) ? withoutNames(shown) : shown
}

function withoutNames(question: PublicQuestion): PublicQuestion {
  const {formerly, ...rest} = question
  return {...rest, id: '', pattern: '', category: '', tags: []}
}

function toShownSteps({session, task, question}: Viewed): readonly (SolutionStep | null)[] | undefined {
  const {shownSteps} = task
  const {selection} = session.start.mode
  const steps = question.solution?.steps
  if (shownSteps === undefined || !steps?.length) return undefined
  // Never shows all steps while a response is still expected.
  const count = Math.min(Math.round(shownSteps * steps.length), steps.length - Math.ceil(1 - shownSteps))
  const isBackward = selection.rule === 'queue' && selection.fading === 'backward'
  return steps.map((step, index) =>
    (isBackward ? index < count : index >= steps.length - count) ? step : null,
  )
}
