import type {NumericRule} from '../../../matching/numeric/schema.ts'
import type {TextRule} from '../../../matching/text/schema.ts'

/** The first text that earns full marks; for a pattern, its example. */
export function firstText({forms}: TextRule): string {
  const form = forms.find(({credit}) => credit === 1)
  return form?.example ?? form?.value ?? ''
}

export const firstNumber = ({forms}: NumericRule): string =>
  forms.find(({credit}) => credit === 1)?.text ?? ''
