import type {Bank} from '../../bank/open-bank.ts'
import {elideId} from '../../matching/reasons.ts'
import {applyTaskCall} from '../apply-call.ts'
import type {TaskCall, Transition} from '../call.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'

export interface PatternCall extends TaskCall {
  readonly pattern: string
}

/**
 * Records the learner's guess of the open question's pattern, in modes that ask for it first. The guess is shown and
 * not marked.
 */
export function guessPattern(bank: Bank, session: Session, call: PatternCall): Transition {
  return applyTaskCall(bank, session, call, ({session: {start}, task, at}) => {
    if (!start.mode.asksPattern || task.guessedPattern !== undefined)
      return createRefusal('no-pattern-asked', {})
    const {pattern} = call
    if (!bank.pattern(pattern)) return createRefusal('unknown-pattern', {pattern: elideId(String(pattern))})
    return [{type: 'pattern-guessed', at, pattern}]
  })
}
