import type {TextQuestion} from './schema.ts'

/** The stem is all that is shown. */
export function textShownTexts(): string[] {
  return []
}

export function textKeyTexts({key}: TextQuestion): string[] {
  return key.forms.flatMap((form) => (form.credit === 1 && form.as !== 'pattern' ? [form.value] : []))
}
