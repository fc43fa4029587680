import type {Bank} from '../../bank/open-bank.ts'
import {raschResponses} from '../selection/select-by-information.ts'
import type {Session} from '../session.ts'
import {estimateAbility} from './ability.ts'
import {type GraphPlacement, placeInGraph} from './place-in-graph.ts'

/** Where a learner stands: among patterns that require each other, or by ability. */
export type Placement =
  | ({readonly by: 'graph'} & GraphPlacement)
  /** On the scale of the Rasch model, with its standard deviation, which is still large after ten questions. */
  | {readonly by: 'information'; readonly ability: number; readonly deviation: number}

export function computePlacement(bank: Bank, session: Session): Placement | undefined {
  const {selection} = session.start.mode
  switch (selection.rule) {
    case 'graph': {
      const {known, unknown, open} = placeInGraph({bank, session}, selection.retries)
      return {by: 'graph', known, unknown, open}
    }
    case 'information': {
      const {mean, deviation} = estimateAbility(raschResponses(selection, session))
      return {by: 'information', ability: mean, deviation}
    }
    default:
      return undefined
  }
}
