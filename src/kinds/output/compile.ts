import type {KindCompiler} from '../shared/kind-compiler.ts'
import {planReading} from '../shared/plan/plan-reading.ts'
import {isOutput, parseOutput} from './parse.ts'
import {probeOutput} from './probe.ts'
import type {OutputQuestion} from './schema.ts'

/** A program, its output, and a plausible mistake. */
export const outputTemplate = `\`\`\`python
print("what is shown")
\`\`\`

## Answer

\`\`\`output
what is shown
\`\`\`

- [ ] \`what somebody may expect\`
  > Why it is not printed.
`

export const outputCompiler: KindCompiler<'output'> = {
  fields: {},
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
