import {report} from '../../../diagnostics/source-file.ts'
import type {TextRule} from '../../../matching/text/schema.ts'
import type {PlanContext} from './planner.ts'

/** Reports forms that are code but compared as text: other accepted spellings were never run. */
export function reportLooseForms(
  {source, placeOf}: PlanContext,
  {forms, ignore}: Pick<TextRule, 'forms' | 'ignore'>,
  path: string,
): void {
  if (ignore.length === 0) return
  for (const {as, id, value, credit} of forms)
    if (as === 'text' && credit === 1)
      report(source, 'proof/loose-form', {value, ignored: ignore}, placeOf(`${path}.${id}`))
}
