import * as z from 'zod/mini'
import {fraction, list, text, withMeta} from '../../fields/field-types.ts'
import type {AcceptedForm, KindCompiler} from '../shared/kind-compiler.ts'
import {planStatedReading} from '../shared/plan/plan-reading.ts'
import {isNumeric, parseNumeric} from './parse.ts'
import {probeNumeric} from './probe.ts'
import type {NumericQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const numericTemplate = `## Answer

- [x] TODO: a number, such as 3.14 ± 0.01
`

export const numericCompiler: KindCompiler<'numeric'> = {
  fields: {
    input: withMeta(z.optional(z.enum(['unit'])), {
      description: 'Says that a response needs a unit',
    }),
    units: withMeta(z.optional(list(text)), {
      description: 'Units a response may be in besides that of the key',
    }),
    unitPenalty: withMeta(z.optional(fraction), {
      description: 'What a right number without its unit loses, 0 to 1; all of it when omitted',
    }),
  },
  sections: ['Answer'],
  recognise: isNumeric,
  parse: parseNumeric,
  probe: probeNumeric,
  plan: planStatedReading,
  shownTexts,
  keyTexts,
  responseFromOutput: (_, output) => output.trim(),
  acceptedForms,
}

/** A numeric question shows only its stem. */
function shownTexts(): string[] {
  return []
}

/** The numbers that earn full marks, as written and as values. */
function keyTexts({key: {forms}}: NumericQuestion): string[] {
  const full = forms.filter(({credit}) => credit === 1)
  return [...new Set(full.flatMap(({text, value}) => [text, String(value)]))]
}

/** The question once for each form that earns full marks, with no other form. */
function acceptedForms(question: NumericQuestion): AcceptedForm<'numeric'>[] {
  return question.key.forms
    .filter(({credit}) => credit === 1)
    .map((form) => ({name: form.text, question: {...question, key: {...question.key, forms: [form]}}}))
}
