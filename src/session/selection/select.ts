import type {Choosing, Chosen} from './choosing.ts'
import {selectByGraph} from './select-by-graph.ts'
import {selectByInformation} from './select-by-information.ts'
import {selectFromQueue} from './select-from-queue.ts'
import {selectSlot} from './select-slot.ts'
import {selectWeighted} from './select-weighted.ts'
import type {Selection} from './selection.ts'

type Selectors = {
  [R in Selection['rule']]: (
    selection: Selection & {readonly rule: R},
    choosing: Choosing,
  ) => Chosen | undefined
}

const selectors: Selectors = {
  slots: selectSlot,
  weighted: selectWeighted,
  queue: selectFromQueue,
  graph: selectByGraph,
  information: selectByInformation,
}

/** The next question; `undefined` if there is none. */
export function select(choosing: Choosing): Chosen | undefined {
  const {selection} = choosing.session.start.mode
  return findSelector(selection.rule)(selection, choosing)
}

// The compiler cannot see across the union that the function matches the rule.
function findSelector<R extends Selection['rule']>(
  rule: R,
): (selection: Selection & {readonly rule: R}, choosing: Choosing) => Chosen | undefined {
  return selectors[rule]
}
