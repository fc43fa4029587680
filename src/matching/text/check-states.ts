import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {PatternEngine} from '../grade-options.ts'
import type {TextForm} from './schema.ts'

/** The maximum of the states of all patterns of a question: a response of 500 characters then takes at most about 100 ms. */
export const maximumStates = 600

/** Reports the pattern with which the patterns of a question become too large together. */
export function checkStates(
  source: SourceFile,
  forms: readonly {readonly form: TextForm; readonly place: Place}[],
  engine: PatternEngine | undefined,
): void {
  if (!engine) return
  let total = 0
  const sums = forms
    .filter(({form}) => form.as === 'pattern')
    .map(({form: {value, ignoreCase = false}, place}) => {
      total += engine.countStates(value, {ignoreCase})
      return {total, place}
    })
  const first = sums.find(({total}) => total > maximumStates)
  if (first) report(source, 'text/pattern-states', {actual: total, limit: maximumStates}, first.place)
}
