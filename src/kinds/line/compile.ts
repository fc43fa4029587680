import type {KindCompiler} from '../shared/kind-compiler.ts'
import {isLine, parseLine} from './parse.ts'
import {planLine} from './plan.ts'
import {probeLine} from './probe.ts'
import type {LineQuestion} from './schema.ts'

/** A program, its faulty line, and a plausible wrong choice. */
export const lineTemplate = `\`\`\`python
first = 1
second = 2
print(first)
\`\`\`

## Answer

- [x] line 3
  > Why it is this one.
- [ ] line 2
  > Why it is not this one.
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
