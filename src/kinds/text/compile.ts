import * as z from 'zod/mini'
import {ignoredDifferences, withMeta} from '../../fields/field-types.ts'
import type {AcceptedForm, KindCompiler} from '../shared/kind-compiler.ts'
import {isText, parseText} from './parse.ts'
import {planText} from './plan.ts'
import {probeText} from './probe.ts'
import type {TextQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const textTemplate = `## Answer

- [x] TODO: an accepted text
`

export const textCompiler: KindCompiler<'text'> = {
  fields: {
    input: withMeta(z.optional(z.enum(['line', 'lines', 'code'])), {
      description: 'The input to show: one line (default), several lines, or code',
    }),
    ignore: ignoredDifferences,
  },
  sections: ['Answer'],
  recognise: isText,
  parse: parseText,
  probe: probeText,
  plan: planText,
  shownTexts,
  keyTexts,
  responseFromOutput: (_, output) => output.trim(),
  acceptedForms,
}

/** Only the stem is shown. */
function shownTexts(): string[] {
  return []
}

function keyTexts({key}: TextQuestion): string[] {
  return key.forms.flatMap(({as, value, example, credit}) => {
    const text = as === 'pattern' ? example : value
    return credit < 1 || text === undefined ? [] : [text]
  })
}

/** The question once for each form that earns full marks, with no other form. */
function acceptedForms(question: TextQuestion): AcceptedForm<'text'>[] {
  return question.key.forms
    .filter(({credit}) => credit === 1)
    .map((form) => ({name: form.value, question: {...question, key: {...question.key, forms: [form]}}}))
}
