import type {NumericRule} from '../../../matching/numeric/schema.ts'
import type {TextRule} from '../../../matching/text/schema.ts'

/** The first text that earns full marks; of a pattern its example. */
export function toRightText({forms}: Pick<TextRule, 'forms'>): string | undefined {
  const form = forms.find(({credit}) => credit === 1)
  return form?.example ?? form?.value
}

/** The first number that earns full marks, as the author wrote it. */
export const toRightNumber = ({forms}: Pick<NumericRule, 'forms'>): string | undefined =>
  forms.find(({credit}) => credit === 1)?.text
