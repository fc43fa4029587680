import type {Bank} from '../../bank/open-bank.ts'
import {raschResponses} from '../selection/select-by-information.ts'
import type {Session} from '../session.ts'
import {estimateAbility} from './ability.ts'
import {type GraphPlacement, placeInGraph} from './place-in-graph.ts'

/** Where a learner stands: among patterns that need one another, or by an ability. */
export type Placement =
  | ({readonly by: 'graph'} & GraphPlacement)
  /** On the scale of the Rasch model, with the deviation of what is known. Ten questions leave it large. */
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
