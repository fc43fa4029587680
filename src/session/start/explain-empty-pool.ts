import type {QuestionBank} from '../../bank/bank-contents.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {StartRefusalData} from '../refusals.ts'
import {listPool} from '../selection/choosing.ts'
import type {Session} from '../session.ts'

/** The questions that a session could ask if it asked every kind. */
export function listPoolOfAllKinds(bank: QuestionBank, session: Session): readonly Question[] {
  const {kinds: _, ...start} = session.start
  return listPool({bank, session: {...session, start}})
}

/** The first choice that leaves nothing to ask: the questions given, the mode's set, or the kinds given. */
export function explainEmptyPool(bank: QuestionBank, session: Session): StartRefusalData['no-questions'] {
  const {questions, mode} = session.start
  if (listPoolOfAllKinds(bank, session).length > 0) return {reason: 'kinds'}
  if (questions) return {reason: 'questions'}
  const {set} = mode.selection
  return {reason: 'set', ...(set && {set})}
}
