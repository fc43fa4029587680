import type {Bank} from '../bank/open-bank.ts'
import {applyEvents} from './apply-event.ts'
import {isSameBank} from './same-bank.ts'
import type {Session, SessionEvent, Task} from './session.ts'
import {settle} from './settle.ts'

/** Why a call changed nothing. */
export type Refusal =
  /** The time is not an integer number of milliseconds. */
  | 'time'
  /** The bank is not the one, or not of the version, with which the session began. */
  | 'other-bank'
  | 'finished'
  /** It came when the time was over. */
  | 'late'
  /** It is about a question that is closed, or not open yet. */
  | 'stale'
  | 'unanswered'
  | 'malformed'
  /** The same response as the one before. */
  | 'repeated'
  /** The pattern has to be named first, or was named, or is not asked for. */
  | 'naming'
  /** It has to come with how certain the learner is. */
  | 'certainty'
  | 'no-hint'
  /** The question is still open. */
  | 'open'
  /** No more questions are to be had. */
  | 'no-more'

export interface Refused {
  readonly refused: Refusal
  readonly detail?: string
}

/** What a call came to. Also with a refusal the session is the one to go on with: its time may have run out meanwhile. */
export type Transition =
  | {readonly session: Session; readonly accepted: true; readonly refused?: undefined}
  | ({readonly session: Session; readonly accepted: false} & Refused)

/** What every call has: when it is made, in integer milliseconds. A time before the last event's counts as that of the event. */
export interface Call {
  readonly now: number
}

/** A call about one question: an index into the session's tasks, so that a late or doubled call is not taken for the next one. */
export interface TaskCall extends Call {
  readonly task: number
}

/** What a transition decides by. */
export interface Scene {
  readonly bank: Bank
  readonly session: Session
  readonly at: number
}

/** Makes the transition that `decide` says: events, or why not. What time has brought about meanwhile happens first. */
export function transit(
  bank: Bank,
  session: Session,
  call: Call,
  decide: (scene: Scene) => readonly SessionEvent[] | Refused,
): Transition {
  const now = call?.now
  if (!Number.isSafeInteger(now)) return refuse(session, {refused: 'time'})
  if (!isSameBank(bank, session)) return refuse(session, {refused: 'other-bank'})
  const {finished} = session
  if (finished) return refuse(session, {refused: finished.by === 'time' ? 'late' : 'finished'})
  const at = Math.max(now, session.now)
  const current = settle({bank, session, at})
  if (current.finished) return refuse(current, {refused: 'late'})
  const decided = decide({bank, session: current, at})
  if ('refused' in decided) return refuse(current, decided)
  return {session: settle({bank, session: applyEvents(current, decided), at}), accepted: true}
}

/** As `transit`, for a call about the question that is open. */
export function transitTask(
  bank: Bank,
  session: Session,
  call: TaskCall,
  decide: (scene: Scene & {readonly task: Task}) => readonly SessionEvent[] | Refused,
): Transition {
  return transit(bank, session, call, (scene) => {
    const {tasks} = scene.session
    const task = tasks[call.task]
    if (task?.closed?.by === 'time') return {refused: 'late'}
    if (!task || task.closed || call.task !== tasks.length - 1) return {refused: 'stale'}
    return decide({...scene, task})
  })
}

function refuse(session: Session, refused: Refused): Transition {
  return {session, accepted: false, ...refused}
}
