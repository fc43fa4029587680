import type {Bank} from '../bank/open-bank.ts'
import {applyEvents} from './apply-event.ts'
import type {Call, Refused, TaskCall, Transition, TransitionContext} from './call.ts'
import {expireDeadlines} from './expire-deadlines.ts'
import {isSameBank} from './same-bank.ts'
import type {Session, SessionEvent, Task} from './session.ts'

/** Makes the transition that `decide` says: events, or why not. What time has brought about meanwhile happens first. */
export function applyCall(
  bank: Bank,
  session: Session,
  call: Call,
  decide: (scene: TransitionContext) => readonly SessionEvent[] | Refused,
): Transition {
  const now = call?.now
  if (!Number.isSafeInteger(now)) return refuse(session, {refused: 'time'})
  if (!isSameBank(bank, session)) return refuse(session, {refused: 'other-bank'})
  const {finished} = session
  if (finished) return refuse(session, {refused: finished.by === 'time' ? 'late' : 'finished'})
  const at = Math.max(now, session.now)
  const current = expireDeadlines({bank, session, at})
  if (current.finished) return refuse(current, {refused: 'late'})
  const decided = decide({bank, session: current, at})
  if ('refused' in decided) return refuse(current, decided)
  return {session: expireDeadlines({bank, session: applyEvents(current, decided), at}), accepted: true}
}

/** As `transit`, for a call about the question that is open. */
export function applyTaskCall(
  bank: Bank,
  session: Session,
  call: TaskCall,
  decide: (scene: TransitionContext & {readonly task: Task}) => readonly SessionEvent[] | Refused,
): Transition {
  return applyCall(bank, session, call, (scene) => {
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
