import type {Bank} from '../../bank/open-bank.ts'
import type {StartRefusalData} from '../refusals.ts'
import {listPool} from '../selection/choosing.ts'
import type {Session} from '../session.ts'

/** The first choice that leaves nothing to ask: the questions given, the mode's set, or the kinds given. */
export function explainEmptyPool(bank: Bank, session: Session): StartRefusalData['no-questions'] {
  const {questions, mode} = session.start
  const {kinds: _, ...anyKind} = session.start
  if (listPool({bank, session: {...session, start: anyKind}}).length > 0) return {reason: 'kinds'}
  if (questions) return {reason: 'questions'}
  const {set} = mode.selection
  return {reason: 'set', ...(set && {set})}
}
