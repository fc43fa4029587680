import * as z from 'zod/mini'
import {ignoredDifferences, withMeta} from '../../fields/field-types.ts'
import type {KindCompiler} from '../shared/kind-compiler.ts'
import {isCloze, parseCloze} from './parse.ts'
import {planCloze} from './plan.ts'
import {probeCloze} from './probe.ts'
import type {ClozeQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const clozeTemplate = `TODO: a text with the blank [[name]].

## Blanks

### name

- [x] TODO: an accepted text
`

export const clozeCompiler: KindCompiler<'cloze'> = {
  fields: {
    input: withMeta(z.optional(z.enum(['line', 'code'])), {
      description: 'What is typed into the blanks: a line of text (default), or code',
    }),
    ignore: ignoredDifferences,
  },
  sections: ['Blanks'],
  recognise: isCloze,
  parse: parseCloze,
  probe: probeCloze,
  plan: planCloze,
  shownTexts,
  keyTexts,
}

function shownTexts({blanks}: Pick<ClozeQuestion, 'blanks'>): string[] {
  return blanks.flatMap(({options = []}) => options.map(({content}) => content.text))
}

function keyTexts({blanks, key}: ClozeQuestion): string[] {
  return blanks.flatMap(({id, options = []}) => {
    const own = key[id]
    if (own?.kind === 'choice')
      return options.filter((option) => option.id === own.right).map(({content}) => content.text)
    if (own?.kind !== 'text') return []
    return own.forms.filter(({as, credit}) => as !== 'pattern' && credit === 1).map(({value}) => value)
  })
}
