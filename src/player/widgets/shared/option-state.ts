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

/**
 * The words for a state; none for an option that is neither chosen nor right. Where nothing was chosen, as in a key,
 * the right options are only right.
 */
export function optionLabel(
  state: OptionState,
  strings: QuestionStrings,
  {isAnyChosen}: {readonly isAnyChosen: boolean},
): HTMLElement | undefined {
  if (state === 'plain') return undefined
  if (state === 'missed' && !isAnyChosen) return statusLabel('right', strings.outcomes.right)
  return statusLabel(statuses[state], strings.optionStates[state])
}
