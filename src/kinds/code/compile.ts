import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'
import type {KindCompiler} from '../shared/kind-compiler.ts'
import {isCode, parseCode} from './parse.ts'
import {planCode} from './plan.ts'
import {probeCode} from './probe.ts'
import type {CodeQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const codeTemplate = `TODO: what the program has to do

## Tests

\`\`\`python
TODO: a test, such as assert add(1, 2) == 3
\`\`\`
`

export const codeCompiler: KindCompiler<'code'> = {
  fields: {
    language: withMeta(z.optional(z.string()), {
      description: 'The language of the program, such as `python`',
    }),
    scoring: withMeta(z.optional(z.enum(['all-or-nothing', 'each-test'])), {
      description: 'How a program that passes some of its tests is scored',
    }),
  },
  sections: ['Tests', 'Starter', 'Reference'],
  recognise: isCode,
  parse: parseCode,
  probe: probeCode,
  plan: planCode,
  shownTexts,
  keyTexts,
}

function shownTexts({starter}: Pick<CodeQuestion, 'starter'>): string[] {
  return starter ? [starter.lines.join('\n')] : []
}

function keyTexts({reference}: CodeQuestion): string[] {
  return reference ? [reference.lines.join('\n')] : []
}
