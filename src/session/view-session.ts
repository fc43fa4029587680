import type {Bank} from '../bank/open-bank.ts'
import {shuffleQuestion} from '../bank/shuffle-question.ts'
import {atKind, type PublicQuestion} from '../kinds/kinds.ts'
import type {SolutionStep} from '../kinds/shared/question.ts'
import {publicSides} from '../kinds/sides.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import {mayExtend} from './calls/may-extend.ts'
import {expireDeadlines} from './expire-deadlines.ts'
import {computeResult, type SessionResult} from './result/compute-result.ts'
import {type Reveal, type Revealed, revealTask} from './reveal.ts'
import {expectSameBank} from './same-bank.ts'
import type {EndReason, Session} from './session.ts'
import {totalDeadline} from './timing.ts'

/**
 * What the learner may see of a session at a given time; it reveals nothing of a key before the mode's feedback does.
 */
export interface SessionView {
  /** `guessing`: call `guessPattern` first. `closed`: call `openNextQuestion`, or `extendSession` if `mayExtend`. */
  readonly phase: 'guessing' | 'responding' | 'closed' | 'finished'
  /** The open question, or the one closed last; absent once the session is finished. */
  readonly task?: TaskView
  /** Milliseconds left for the whole session; absent for no limit. */
  readonly timeLeftMs?: number
  /** How many questions are closed. */
  readonly done: number
  /** Whether questions can be added because those so far allow no verdict. */
  readonly mayExtend: boolean
  readonly ending?: EndReason
  /** Once finished: every question asked, with the feedback that the mode allows, and its result. */
  readonly tasks?: readonly TaskView[]
  readonly result?: SessionResult
}

export interface TaskView {
  /** The index to pass to calls. */
  readonly index: number
  /**
   * The question without its key, its parts in the order of the seed; also without names that reveal the pattern
   * while the learner must guess it.
   */
  readonly question: PublicQuestion
  /** Absent for no limit. */
  readonly attemptsLeft?: number
  readonly hintsLeft: number
  /** Milliseconds; absent for no limit. */
  readonly timeLeftMs?: number
  readonly hints: readonly RichText[]
  /** The steps of the solution shown with the question; `null` for a hidden step. */
  readonly steps?: readonly (SolutionStep | null)[]
  readonly attempts: readonly AttemptView[]
  readonly reveal: Reveal
}

/** A response and whether it counted; its score is in `reveal`. */
export interface AttemptView {
  readonly at: number
  readonly response: unknown
  readonly certainty?: number
}

export interface ViewOptions {
  /** Milliseconds of the session's clock. Fractions, such as those of `performance.now()`, are ignored. */
  readonly now: number
  /** As in `submitResponse`; responses are graded again to get their feedback. */
  readonly grading?: GradeOptions | undefined
}

/**
 * What the learner may see of a session now. A question that has run out of time counts as closed, although only a
 * call records that.
 *
 * @throws {TypeError} when the bank is not the one of the session, or `now` is not a number of milliseconds
 */
export function viewSession(bank: Bank, session: Session, {now, grading}: ViewOptions): SessionView {
  expectSameBank(bank, session)
  // Infinity would be past every limit and reveal every key.
  if (!Number.isSafeInteger(Math.floor(now))) throw new TypeError(`\`now\` must be milliseconds, not ${now}`)
  const at = Math.max(Math.floor(now), session.now)
  const current = expireDeadlines({bank, session, at})
  const {tasks, finished} = current
  const shown = (index: number): TaskView[] => {
    const task = tasks[index]
    const question = task && bank.question(task.question)
    return task && question ? [viewTask({bank, session: current, task, question, grading, index, at})] : []
  }
  const end = totalDeadline(current.start)
  const [open] = finished ? [] : shown(tasks.length - 1)
  return {
    phase: findPhase(current),
    ...(open && {task: open}),
    ...(Number.isFinite(end) && !finished && {timeLeftMs: end - at}),
    done: tasks.filter(({closed}) => closed).length,
    mayExtend: mayExtend({bank, session: current}),
    ...(finished && {
      ending: finished.by,
      tasks: tasks.flatMap((_, index) => shown(index)),
      result: computeResult(bank, current),
    }),
  }
}

function findPhase({tasks, finished, start}: Session): SessionView['phase'] {
  if (finished) return 'finished'
  const task = tasks.at(-1)
  if (task?.closed) return 'closed'
  return start.mode.asksPattern && task?.guessedPattern === undefined ? 'guessing' : 'responding'
}

interface Viewed extends Revealed {
  readonly index: number
  readonly at: number
}

function viewTask(viewed: Viewed): TaskView {
  const {task, question, index, at} = viewed
  const {attemptLimit, attempts, hintLimit, hintsShown, deadline, closed} = task
  const steps = toShownSteps(viewed)
  return {
    index,
    question: toPublicView(viewed),
    ...(attemptLimit !== undefined && {attemptsLeft: closed ? 0 : attemptLimit - attempts.length}),
    hintsLeft: closed ? 0 : hintLimit - hintsShown,
    ...(deadline !== undefined && !closed && {timeLeftMs: deadline - at}),
    hints: question.hints.slice(0, hintsShown),
    ...(steps && {steps}),
    attempts: attempts.map(({at: madeAt, response, certainty}) => ({
      at: madeAt,
      response,
      ...(certainty !== undefined && {certainty}),
    })),
    reveal: revealTask(viewed),
  }
}

function toPublicView({session, task, question}: Viewed): PublicQuestion {
  const {mode, seed} = session.start
  const ordered = mode.shufflesOptions ? shuffleQuestion(question, seed) : question
  const shown = atKind(publicSides, question).toPublic(ordered)
  // Removes names that reveal the pattern while the learner must guess it.
  return mode.asksPattern && task.guessedPattern === undefined && !task.closed ? withoutNames(shown) : shown
}

function withoutNames(question: PublicQuestion): PublicQuestion {
  const {formerly, ...rest} = question
  return {...rest, id: '', pattern: '', category: '', tags: []}
}

function toShownSteps({session, task, question}: Viewed): readonly (SolutionStep | null)[] | undefined {
  const {shownSteps} = task
  const {selection} = session.start.mode
  const steps = question.solution?.steps
  if (shownSteps === undefined || !steps) return undefined
  // Never shows all steps while a response is still expected.
  const count = Math.min(Math.round(shownSteps * steps.length), steps.length - Math.ceil(1 - shownSteps))
  const isBackward = selection.rule === 'queue' && selection.fading === 'backward'
  return steps.map((step, index) =>
    (isBackward ? index < count : index >= steps.length - count) ? step : null,
  )
}
