import type {OptionState} from '../../strings/option-states.ts'
import type {QuestionStrings} from '../../strings/question-strings.ts'
import {type Status, statusLabel} from './status.ts'

export function toOptionState(isChosen: boolean, isRight: boolean | undefined): OptionState {
  if (isRight === undefined) return isChosen ? 'chosen' : 'plain'
  if (isChosen) return isRight ? 'chosen-right' : 'chosen-wrong'
  return isRight ? 'missed' : 'plain'
}

const statuses: Readonly<Record<OptionState, Status>> = {
  'chosen-right': 'right',
  'chosen-wrong': 'wrong',
  missed: 'missed',
  chosen: 'neutral',
  plain: 'neutral',
}

/** The words for a state; none for an option that is neither chosen nor right. */
export function optionLabel(state: OptionState, strings: QuestionStrings): HTMLElement | undefined {
  return state === 'plain' ? undefined : statusLabel(statuses[state], strings.optionStates[state])
}
