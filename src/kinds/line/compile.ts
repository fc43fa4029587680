import type {KindCompiler} from '../shared/kind-compiler.ts'
import {isLine, parseLine} from './parse.ts'
import {planLine} from './plan.ts'
import {probeLine} from './probe.ts'
import type {LineQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const lineTemplate = `\`\`\`python
TODO: a program
\`\`\`

## Answer

- [x] TODO: a line, such as line 3
`

export const lineCompiler: KindCompiler<'line'> = {
  fields: {},
  sections: ['Answer'],
  recognise: isLine,
  parse: parseLine,
  probe: probeLine,
  plan: planLine,
  shownTexts,
  keyTexts,
  responseFromOutput: (_, output) => Number(output),
}

/** The program is in the stem. */
function shownTexts(): string[] {
  return []
}

function keyTexts({key, multiple}: LineQuestion): string[] {
  return multiple ? [] : key.map((line) => `line ${line}`)
}
