import type {NumericQuestion} from './schema.ts'

/** The stem is all that is shown. */
export function numericShownTexts(): string[] {
  return []
}

export function numericKeyTexts({key}: NumericQuestion): string[] {
  return key.forms.flatMap((form) => (form.credit === 1 ? [form.text] : []))
}
