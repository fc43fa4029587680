import type {ChoiceQuestion} from './choice/schema.ts'
import type {Kind, Kinds} from './types.ts'

/** The texts that give a question away when a hint says them. */
export type Giveaways = {[K in Kind]: (question: Kinds[K]['question']) => readonly string[]}

export const giveaways: Giveaways = {choice: keyTexts}

function keyTexts({options, key}: ChoiceQuestion): string[] {
  return options.filter(({id}) => key.includes(id)).map(({content}) => content.text)
}
