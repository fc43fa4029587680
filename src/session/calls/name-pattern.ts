import type {Bank} from '../../bank/open-bank.ts'
import type {TaskCall, Transition} from '../call.ts'
import type {Session} from '../session.ts'
import {transitTask} from '../transition.ts'

export interface NamePattern extends TaskCall {
  readonly pattern: string
}

/** Says which pattern the open question is of, where the mode asks for it first. It is told and not marked. */
export function namePattern(bank: Bank, session: Session, call: NamePattern): Transition {
  return transitTask(bank, session, call, ({session: {start}, task, at}) => {
    if (!start.mode.asksPattern || task.named !== undefined) return {refused: 'naming'}
    const {pattern} = call
    if (typeof pattern !== 'string' || !bank.pattern(pattern)) return {refused: 'malformed'}
    return [{type: 'named', at, pattern}]
  })
}
