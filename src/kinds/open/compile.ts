import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'
import type {KindCompiler} from '../shared/kind-compiler.ts'
import {isOpen, parseOpen} from './parse.ts'
import {planOpen} from './plan.ts'
import {probeOpen} from './probe.ts'

/** Each placeholder is an error until it is replaced. */
export const openTemplate = `## Rubric

- TODO: what is worth a point
`

export const openCompiler: KindCompiler<'open'> = {
  fields: {
    input: withMeta(z.optional(z.enum(['line', 'lines', 'code'])), {
      description: 'The input to show: one line, several lines (default), or code',
    }),
  },
  sections: ['Rubric'],
  sectionIsOptional: true,
  recognise: isOpen,
  parse: parseOpen,
  probe: probeOpen,
  plan: planOpen,
  shownTexts,
  keyTexts,
}

/** Only the stem is shown. */
function shownTexts(): string[] {
  return []
}

/** A rubric names criteria; none of its texts is the key. */
function keyTexts(): string[] {
  return []
}
