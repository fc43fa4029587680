import type {Bank} from '../bank/open-bank.ts'
import {atKind, type Question} from '../kinds/kinds.ts'
import {createRandom} from '../kinds/shared/random.ts'
import {publicSides} from '../kinds/sides.ts'
import type {TransitionContext} from './call.ts'
import {mayExtend} from './calls/may-extend.ts'
import {isComplete} from './completion.ts'
import {hashContent} from './question-content.ts'
import {findAttemptLimit} from './scoring/attempt-limit.ts'
import type {Chosen} from './selection/choosing.ts'
import {listSlots} from './selection/list-slots.ts'
import {select} from './selection/select.ts'
import type {Session, SessionEvent} from './session.ts'
import {findTimeLimitMs} from './timing.ts'

/**
 * Opens the next question, or finishes. With `alone` no learner asked for it, so the session stays open if the
 * learner may still extend it.
 */
export function moveOn({bank, session, at}: TransitionContext, by: 'alone' | 'learner'): SessionEvent[] {
  if (isComplete(session)) return [{type: 'finished', at, by: 'completed'}]
  const chosen = selectNext({bank, session})
  if (chosen) return toOpeningEvents({bank, session}, chosen, at)
  if (by === 'alone' && mayExtend({bank, session})) return []
  const isWhole =
    session.start.mode.completion.rule === 'exhausted' && session.tasks.length >= listSlots(session).length
  return [{type: 'finished', at, by: isWhole ? 'completed' : 'exhausted'}]
}

/** Whether nothing was left to ask when the learner ended the session, and the last question was attempted or closed. */
export function isPlayedOut(bank: Bank, {finished, ...session}: Session): boolean {
  const last = session.tasks.at(-1)
  const isLeft = last?.closed?.by === 'finish' && last.attempts.length === 0
  const next = moveOn({bank, session, at: session.now}, 'alone')
  return !isLeft && next.every(({type}) => type !== 'opened')
}

/** Whether moving on ends the session. */
export function isAtEnd(context: Pick<TransitionContext, 'bank' | 'session'>): boolean {
  return isComplete(context.session) || !selectNext(context)
}

/** Selects the same question however often it is called. */
function selectNext({bank, session}: Pick<TransitionContext, 'bank' | 'session'>): Chosen | undefined {
  return select({bank, session, random: createRandom(`${session.start.seed}\n${session.tasks.length}`)})
}

function toOpeningEvents(
  {bank, session}: Pick<TransitionContext, 'bank' | 'session'>,
  {question, shownSteps}: Chosen,
  at: number,
): SessionEvent[] {
  const {hints} = session.start.mode
  const {points = 1} = question
  const limit = findTimeLimitMs(session, question)
  const attemptLimit = findAttemptLimit(session.start.mode, question)
  const shown = canShow(question, shownSteps) ? shownSteps : undefined
  const opened: SessionEvent = {
    type: 'opened',
    at,
    question: question.id,
    ...(question.formerly && {formerly: question.formerly}),
    pattern: question.pattern,
    content: hashContent(question, bank),
    difficulty: question.difficulty,
    ...(points !== 1 && {points}),
    guessChance: atKind(publicSides, question).guessChance?.(question) ?? 0,
    ...(limit !== undefined && {deadline: at + limit}),
    ...(attemptLimit !== undefined && {attemptLimit}),
    hintLimit: Math.min(hints.max ?? question.hintCount, question.hintCount),
    ...(shown !== undefined && shown > 0 && {shownSteps: shown}),
  }
  return shown === 1 ? [opened, {type: 'closed', at, by: 'shown'}] : [opened]
}

/** A solution in prose has no steps to hide, so it is shown as a whole or not at all. */
function canShow({solution}: Question, fraction: number | undefined): boolean {
  return solution !== undefined && (solution.steps.length > 0 || fraction === 1)
}
