import type {ChoiceQuestion} from './schema.ts'

export function choiceShownTexts({options}: Pick<ChoiceQuestion, 'options'>): string[] {
  return options.map(({content}) => content.text)
}

export function choiceKeyTexts({options, key}: ChoiceQuestion): string[] {
  return options.filter(({id}) => key.includes(id)).map(({content}) => content.text)
}
