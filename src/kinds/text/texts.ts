import type {TextQuestion} from './schema.ts'

/** The stem is all that is shown. */
export function textShownTexts(): string[] {
  return []
}

export function textKeyTexts({key}: TextQuestion): string[] {
  return key.forms.flatMap(({as, value, example, credit}) => {
    const text = as === 'pattern' ? example : value
    return credit < 1 || text === undefined ? [] : [text]
  })
}
