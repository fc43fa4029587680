import type {ClozeQuestion} from './schema.ts'

export function clozeShownTexts({blanks}: Pick<ClozeQuestion, 'blanks'>): string[] {
  return blanks.flatMap(({options = []}) => options.map(({content}) => content.text))
}

export function clozeKeyTexts({blanks, key}: ClozeQuestion): string[] {
  return blanks.flatMap(({id, options = []}) => {
    const own = key[id]
    if (own?.kind === 'choice')
      return options.filter((option) => option.id === own.right).map(({content}) => content.text)
    if (own?.kind !== 'text') return []
    return own.forms.filter(({as, credit}) => as !== 'pattern' && credit === 1).map(({value}) => value)
  })
}
