import type {Nodes} from 'mdast'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import type {MathEngine} from '../../markdown/math/math-engine.ts'
import {scan} from '../../markdown/preflight/scan.ts'
import {readMarkdown} from '../../markdown/read.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {QuestionProof} from '../../proof/plan.ts'

export interface MeaningOptions {
  readonly config: BankConfig
  readonly patterns?: PatternEngine | undefined
  readonly math?: MathEngine | undefined
  /** For each question, the ids of parts by the names that proofs have for them. */
  readonly partIds?: readonly ReadonlyMap<string, string>[]
}

/** What a file means, apart from places, for comparisons. */
export interface Meaning {
  /** A text that is equal for files that mean the same. */
  readonly text: string
  readonly hasErrors: boolean
}

/** A warning that formatting removes. */
const solved = 'text/pattern-markup'

/**
 * Everything that a build takes from a file: questions, proofs, references and the codes of diagnostics. A question
 * with an error is not compiled, so the structure of a file with errors counts too.
 */
export function readMeaning(
  path: string,
  text: string,
  {config, patterns, math, partIds}: MeaningOptions,
): Meaning {
  const {summary, blocks, questions, proofs, pattern} = compileFile({path, text}, config, {
    math,
    ...(patterns && {patterns}),
  })
  const {diagnostics, ignored = [], ...others} = summary
  const hasErrors = diagnostics.some(({severity}) => severity === 'error')
  const parts = {
    blocks,
    questions,
    proofs: proofs.map((proof, index) => nameParts(proof, partIds?.[index])),
    pattern,
    others,
    codes: diagnostics
      .map(({code}) => code)
      .filter((code) => code !== solved)
      .sort(),
    ignored: ignored.map(({code}) => code),
    structure: hasErrors ? readStructure(toSourceFile(path, text)) : undefined,
  }
  return {text: JSON.stringify(parts, withoutPlace), hasErrors}
}

/** The proof with the ids of parts for their names. */
function nameParts(
  proof: QuestionProof | undefined,
  ids: ReadonlyMap<string, string> | undefined,
): QuestionProof | undefined {
  if (!proof?.plan || !ids) return proof
  const predictions = proof.plan.predictions.map((prediction) => {
    const {name, explanation} = prediction
    const id = ids.get(name) ?? name
    const isNamed = explanation?.endsWith(name)
    return {
      ...prediction,
      name: id,
      ...(isNamed && {explanation: `${explanation?.slice(0, -name.length)}${id}`}),
    }
  })
  return {...proof, plan: {...proof.plan, predictions}}
}

function withoutPlace(_: string, value: unknown): unknown {
  const isPlace = typeof value === 'object' && value !== null && 'start' in value && 'end' in value
  return isPlace && isPoint(value.start) && isPoint(value.end) ? undefined : value
}

function isPoint(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'column' in value
}

function readStructure(source: SourceFile): unknown {
  return scan(source) ? toStructure(source, readMarkdown(source.text)) : source.text
}

/** A node without its place. White space in texts does not count, as in HTML. */
function toStructure(source: SourceFile, node: Nodes): unknown {
  const {position: _, data: __, ...rest} = node
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ').replace(/ ?\}/g, '}').trim()
  const isFields = node.type === 'yaml' || (node.type === 'code' && node.meta === 'question')
  const fields = isFields
    ? readYaml({...source, diagnostics: []}, node.value, node.position?.start.line ?? 1, placeAt(1, 1, 3))
    : undefined
  if (fields) return [node.type, Object.entries(fields.values).sort(([a], [b]) => (a < b ? -1 : 1))]
  return 'children' in node
    ? {...rest, children: node.children.map((child) => toStructure(source, child))}
    : rest
}
