import type {Bank} from '../../bank/open-bank.ts'
import {elideId} from '../../matching/reasons.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {TaskCall, Transition} from '../call.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'

export interface PatternCall extends TaskCall {
  readonly pattern: string
}

/** Says which pattern the open question is of, where the mode asks for it first. It is told and not marked. */
export function guessPattern(bank: Bank, session: Session, call: PatternCall): Transition {
  return applyTaskCall(bank, session, call, ({session: {start}, task, at}) => {
    if (!start.mode.asksPattern || task.guessedPattern !== undefined)
      return createRefusal('no-pattern-asked', {})
    const {pattern} = call
    if (!bank.pattern(pattern)) return createRefusal('unknown-pattern', {pattern: elideId(String(pattern))})
    return [{type: 'pattern-guessed', at, pattern}]
  })
}
