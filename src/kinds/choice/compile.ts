import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'
import type {KindCompiler} from '../shared/kind-compiler.ts'
import {findChoiceFlaws} from './lint/find-flaws.ts'
import {guessChoice} from './lint/guess.ts'
import {isChoice, parseChoice} from './parse.ts'
import {planChoice} from './plan.ts'
import {probeChoice} from './probe.ts'
import type {ChoiceQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const choiceTemplate = `- [x] TODO: the right option
- [ ] TODO: a wrong option
- [ ] TODO: another wrong option
`

export const choiceCompiler: KindCompiler<'choice'> = {
  fields: {
    scoring: withMeta(z.optional(z.enum(['all-or-nothing', 'net-correct', 'coverage', 'each-option'])), {
      description: 'How several right options are scored',
    }),
  },
  sections: [],
  recognise: isChoice,
  parse: parseChoice,
  probe: probeChoice,
  plan: planChoice,
  shownTexts,
  keyTexts,
  findFlaws: findChoiceFlaws,
  guess: guessChoice,
}

function shownTexts({options}: Pick<ChoiceQuestion, 'options'>): string[] {
  return options.map(({content}) => content.text)
}

function keyTexts({options, key}: ChoiceQuestion): string[] {
  return options.filter(({id}) => key.includes(id)).map(({content}) => content.text)
}
