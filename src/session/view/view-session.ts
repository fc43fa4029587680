import type {Bank} from '../../bank/open-bank.ts'
import type {GradeOptions} from '../../matching/grade-options.ts'
import {mayExtend} from '../calls/may-extend.ts'
import {expectThat} from '../define/expect-that.ts'
import {expireDeadlines} from '../expire-deadlines.ts'
import {isAtEnd} from '../move-on.ts'
import {computeResult, type SessionResult} from '../result/compute-result.ts'
import {type BadgeAtStake, findBadgeAtStake} from '../result/find-badge.ts'
import {expectSameBank} from '../same-bank.ts'
import {listPool} from '../selection/choosing.ts'
import {type Extent, findExtent} from '../selection/list-slots.ts'
import type {EndReason, Session} from '../session.ts'
import {totalDeadline} from '../timing.ts'
import {type ModeView, viewMode} from './view-mode.ts'
import {type TaskView, viewTask} from './view-task.ts'

/**
 * All that a page needs to show a session, and all that the learner may see of it at a given time: it reveals nothing of
 * a key before the mode's feedback does.
 */
export interface SessionView extends Extent {
  readonly mode: ModeView
  /** `guessing`: call `guessPattern` first. `closed`: call `openNextQuestion`, or `extendSession` if `mayExtend`. */
  readonly phase: 'guessing' | 'responding' | 'closed' | 'finished'
  /** The open question, or the one closed last; absent once the session is finished. */
  readonly task?: TaskView
  /** The patterns to choose from while the phase is `guessing`. */
  readonly patterns?: readonly PatternChoice[]
  /** Milliseconds for the whole session; absent for no limit. */
  readonly timeLimitMs?: number
  /** Milliseconds left for the whole session; absent for no limit, and once it is finished. */
  readonly timeLeftMs?: number
  /** How many questions are closed. */
  readonly done: number
  /** Whether the session ends after this question, as far as that does not depend on the response. */
  readonly isLast: boolean
  /** Whether questions can be added because those so far allow no verdict. */
  readonly mayExtend: boolean
  /** The best badge that the learner can still earn, as far as they may know; absent if there is none. */
  readonly badge?: BadgeAtStake
  readonly ending?: EndReason
  /** Once finished: every question asked, with the feedback that the mode allows, and its result. */
  readonly tasks?: readonly TaskView[]
  readonly result?: SessionResult
}

export interface PatternChoice {
  /** The id to pass to `guessPattern`. */
  readonly id: string
  readonly title: string
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
  expectThat(
    typeof now === 'number' && Number.isSafeInteger(Math.floor(now)),
    `milliseconds as now, found ${now}`,
  )
  const at = Math.max(Math.floor(now), session.now)
  const current = expireDeadlines({bank, session, at})
  const {tasks, finished} = current
  const shown = (index: number): TaskView[] => {
    const task = tasks[index]
    const question = task && bank.question(task.question)
    return task && question ? [viewTask({bank, session: current, task, question, grading, index, at})] : []
  }
  const context = {bank, session: current}
  const end = totalDeadline(current)
  const [open] = finished ? [] : shown(tasks.length - 1)
  const phase = findPhase(current)
  const extent = findExtent(context)
  const badge = findBadgeAtStake(bank, current)
  return {
    phase,
    mode: viewMode(current.start.mode),
    ...(open && {task: open}),
    ...(phase === 'guessing' && {patterns: listPatternChoices(context)}),
    ...(Number.isFinite(end) && {timeLimitMs: end - current.start.at}),
    ...(Number.isFinite(end) && !finished && {timeLeftMs: end - at}),
    done: tasks.filter(({closed}) => closed).length,
    ...extent,
    isLast: phase === 'closed' ? isAtEnd(context) : tasks.length === extent.total,
    mayExtend: mayExtend(context),
    ...(badge && {badge}),
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

/** The patterns that the questions of the session may belong to, in the order of the bank. */
function listPatternChoices(context: {readonly bank: Bank; readonly session: Session}): PatternChoice[] {
  const ids = new Set(listPool(context).map(({pattern}) => pattern))
  return context.bank.patterns.flatMap(({id, title}) => (ids.has(id) ? [{id, title}] : []))
}
