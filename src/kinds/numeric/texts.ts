import type {NumericQuestion} from './schema.ts'

/** A numeric question shows nothing besides its stem. */
export function numericShownTexts(): string[] {
  return []
}

/** The numbers with full marks, as they were written and as they are. */
export function numericKeyTexts({key: {forms}}: NumericQuestion): string[] {
  const full = forms.filter(({credit}) => credit === 1)
  return [...new Set(full.flatMap(({text, value}) => [text, String(value)]))]
}
