import * as z from 'zod/mini'
import {withMeta} from '../../fields/field-types.ts'
import type {KindCompiler} from '../shared/kind-compiler.ts'
import {planReading} from '../shared/plan/plan-reading.ts'
import {isOutput, parseOutput} from './parse.ts'
import {probeOutput} from './probe.ts'
import type {OutputQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const outputTemplate = `\`\`\`python
TODO: a program
\`\`\`

## Answer

\`\`\`output
TODO: what it prints
\`\`\`
`

export const outputCompiler: KindCompiler<'output'> = {
  fields: {
    input: withMeta(z.optional(z.enum(['line', 'lines'])), {
      description: 'The input to show: one line, or several lines (default)',
    }),
  },
  sections: ['Answer'],
  recognise: isOutput,
  parse: parseOutput,
  probe: probeOutput,
  plan: planReading,
  shownTexts,
  keyTexts,
  responseFromOutput: (_, output) => output,
}

/** The program is in the stem. */
function shownTexts(): string[] {
  return []
}

function keyTexts({key}: OutputQuestion): string[] {
  return [key]
}
