import type {Bank} from '../../bank/open-bank.ts'
import {expectOption} from '../../matching/expect-option.ts'
import {checkGradeOptions, type GradeOptions} from '../../matching/grade-options.ts'
import type {Transition} from '../../session/call.ts'
import {advanceClock} from '../../session/calls/advance-clock.ts'
import {extendSession} from '../../session/calls/extend-session.ts'
import {finishSession} from '../../session/calls/finish-session.ts'
import {guessPattern} from '../../session/calls/guess-pattern.ts'
import {judgeResponse} from '../../session/calls/judge-response.ts'
import {openNextQuestion} from '../../session/calls/open-next-question.ts'
import {requestHint} from '../../session/calls/request-hint.ts'
import {saveDraft} from '../../session/calls/save-draft.ts'
import {skipQuestion} from '../../session/calls/skip-question.ts'
import {submitResponse} from '../../session/calls/submit-response.ts'
import type {Session} from '../../session/session.ts'
import {viewSession} from '../../session/view/view-session.ts'
import type {DriverCall, DriverReply, SessionDriver} from './driver.ts'

export interface LocalOptions {
  /** Milliseconds of the session's clock. */
  readonly clock: () => number
  readonly grading?: GradeOptions
  /** Gets the session after every change, to store it. */
  readonly changed?: (session: Session) => void
}

/** A driver with the engine in the page. */
export interface LocalDriver extends SessionDriver {
  /** The current session. */
  readonly session: Session
}

/** Drives a session with the engine in the page; the bank has its keys. */
export function createLocalDriver(
  bank: Bank,
  begun: Session,
  {clock, grading = {}, changed}: LocalOptions,
): LocalDriver {
  expectOption(typeof clock === 'function', 'clock', 'a function that returns milliseconds')
  expectOption(changed === undefined || typeof changed === 'function', 'changed', 'a function')
  checkGradeOptions(grading)
  let session = begun
  const make = (call: DriverCall, now: number): DriverReply => {
    const before = session
    const {session: after, ...reply} = apply({bank, session, grading, now}, call)
    session = after
    if (after !== before) changed?.(after)
    return reply
  }
  return {
    get session() {
      return session
    },
    view() {
      const now = Math.floor(clock())
      // A view counts what has expired, so the session must too: only a finished session has a record.
      make({type: 'tick'}, now)
      return viewSession(bank, session, {now, grading})
    },
    call: (call) => make(call, Math.floor(clock())),
  }
}

interface Context {
  readonly bank: Bank
  readonly session: Session
  readonly grading: GradeOptions
  readonly now: number
}

function apply({bank, session, grading, now}: Context, call: DriverCall): Transition {
  switch (call.type) {
    case 'respond':
      return submitResponse(bank, session, {...omitType(call), now, grading})
    case 'draft':
      return saveDraft(bank, session, {...omitType(call), now, grading})
    case 'hint':
      return requestHint(bank, session, {task: call.task, now})
    case 'skip':
      return skipQuestion(bank, session, {task: call.task, now})
    case 'guess':
      return guessPattern(bank, session, {task: call.task, pattern: call.pattern, now})
    case 'judge':
      return judgeResponse(bank, session, {...omitType(call), by: 'learner', now, grading})
    case 'next':
      return openNextQuestion(bank, session, {now})
    case 'extend':
      return extendSession(bank, session, {now})
    case 'finish':
      return finishSession(bank, session, {now})
    case 'tick':
      return advanceClock(bank, session, {now})
  }
}

function omitType<T extends {readonly type: string}>({type, ...rest}: T): Omit<T, 'type'> {
  return rest
}
