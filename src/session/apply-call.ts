import type {Bank} from '../bank/open-bank.ts'
import {applyEvents} from './apply-event.ts'
import type {Call, TaskCall, Transition, TransitionContext} from './call.ts'
import {expireDeadlines} from './expire-deadlines.ts'
import {createRefusal, type Refusal} from './refusals.ts'
import {isSameBank, refuseBank} from './same-bank.ts'
import type {Session, SessionEvent, Task} from './session.ts'

/** Applies the events that `decide` returns, or refuses. Expired deadlines are applied before and after. */
export function applyCall(
  bank: Bank,
  session: Session,
  call: Call,
  decide: (context: TransitionContext) => readonly SessionEvent[] | Refusal,
): Transition {
  const now = call?.now
  if (!Number.isSafeInteger(now)) return refuse(session, createRefusal('invalid-time', {}))
  if (!isSameBank(bank, session)) return refuse(session, refuseBank(bank, session))
  const {finished} = session
  if (finished) return refuse(session, createRefusal(finished.by === 'time' ? 'late' : 'finished', {}))
  const at = Math.max(now, session.now)
  const current = expireDeadlines({bank, session, at})
  if (current.finished) return refuse(current, createRefusal('late', {}))
  const decided = decide({bank, session: current, at})
  if ('code' in decided) return refuse(current, decided)
  return {session: expireDeadlines({bank, session: applyEvents(current, decided), at}), accepted: true}
}

/** Like `applyCall`, for a call about the open question. */
export function applyTaskCall(
  bank: Bank,
  session: Session,
  call: TaskCall,
  decide: (context: TransitionContext & {readonly task: Task}) => readonly SessionEvent[] | Refusal,
): Transition {
  return applyCall(bank, session, call, (context) => {
    const {tasks} = context.session
    const task = tasks[call.task]
    if (task?.closed?.by === 'time') return createRefusal('late', {})
    if (!task || task.closed || call.task !== tasks.length - 1)
      return createRefusal('stale', {task: call.task})
    return decide({...context, task})
  })
}

function refuse(session: Session, refusal: Refusal): Transition {
  return {session, accepted: false, refusal}
}
