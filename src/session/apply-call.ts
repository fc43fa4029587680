import type {Bank} from '../bank/open-bank.ts'
import {applyEvents} from './apply-event.ts'
import type {Call, TaskCall, Transition, TransitionContext} from './call.ts'
import {expireDeadlines} from './expire-deadlines.ts'
import {createRefusal, type Refusal} from './refusals.ts'
import {findBankRefusal} from './same-bank.ts'
import type {Session, SessionEvent, Task} from './session.ts'

type Decide = (context: TransitionContext) => readonly SessionEvent[] | Refusal

/** Applies the events that `decide` returns, or refuses. Expired deadlines are applied before and after. */
export function applyCall(bank: Bank, session: Session, call: Call, decide: Decide): Transition {
  return applyLateCall(bank, session, call, (context) => {
    if (session.finished && session.finished.by !== 'time') return createRefusal('finished', {})
    return context.session.finished ? createRefusal('late', {}) : decide(context)
  })
}

/** Like `applyCall`, for a call that is possible after the end too. */
export function applyLateCall(bank: Bank, session: Session, call: Call, decide: Decide): Transition {
  const now = call?.now
  if (!Number.isSafeInteger(now)) return refuse(session, createRefusal('invalid-time', {}))
  const refusal = findBankRefusal(bank, session)
  if (refusal) return refuse(session, refusal)
  const at = Math.max(now, session.now)
  const current = expireDeadlines({bank, session, at})
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
