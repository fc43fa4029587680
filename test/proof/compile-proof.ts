import {defaultConfig} from '../../src/compile/bank/bank-config.ts'
import {environmentFields} from '../../src/compile/bank/environment-fields.ts'
import {compileFile} from '../../src/compile/file/compile-file.ts'
import type {Place} from '../../src/diagnostics/diagnostic.ts'
import type {Question} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'
import type {Plan, QuestionProof} from '../../src/proof/plan.ts'

const fields = '---\ncategory: output\ndifficulty: easy\n---\n\n'

export const fence = (info: string, ...lines: string[]): string =>
  `${'```'}${info}\n${lines.join('\n')}\n${'```'}\n\n`

/** A proof section, from its `yaml proof` fields and further fences. */
export const proof = (yaml: readonly string[], ...fences: string[]): string =>
  `## Proof\n\n${yaml.length > 0 ? fence('yaml proof', ...yaml) : ''}${fences.join('')}`

const environments = [
  {name: 'python', language: 'python'},
  {name: 'python-3.9', language: 'python'},
  {name: 'node', language: 'javascript'},
].map((environment) => environmentFields.parse(environment))

interface Compiled {
  readonly questions: readonly Question[]
  readonly proofs: readonly (QuestionProof | undefined)[]
  /** Every fault as its code and the first line of its place. */
  readonly faults: readonly string[]
  readonly textAt: (place: Place) => string
}

/** Compiles a file with this body; `bare` uses a bank without environments. */
export function compileProof(body: string, {bare = false} = {}): Compiled {
  const text = fields + body
  const lines = text.split('\n')
  const textAt = ({start, end}: Place): string =>
    (lines[start.line - 1] ?? '').slice(
      start.column - 1,
      end.line === start.line ? end.column - 1 : undefined,
    )
  const config = bare ? defaultConfig : {...defaultConfig, environments}
  const {summary, questions, proofs} = compileFile({path: 'a/b/c.md', text}, config, {patterns})
  const faults = summary.diagnostics
    .filter(({severity}) => severity !== 'info')
    .map(({code, place}) => `${code} at ${textAt(place)}`)
  return {questions, proofs, faults, textAt}
}

/** A plan with its programs instead of their indices, and texts instead of places. */
export function readable({programs, checks, predictions, outputKey}: Plan, textAt: Compiled['textAt']) {
  const written = <Part extends {readonly program: number; readonly place: Place}>(part: Part) => ({
    ...part,
    program: programs[part.program]?.main,
    place: textAt(part.place),
  })
  return {
    checks: checks.map(written),
    predictions: predictions.map(written),
    ...(outputKey && {outputKey: written(outputKey)}),
  }
}
