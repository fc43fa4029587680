import type {CompletionList} from 'vscode-languageserver'
import {openConfig} from '../../../compile/bank/bank-config.ts'
import {compileFile} from '../../../compile/file/compile-file.ts'
import type {Point} from '../../../diagnostics/diagnostic.ts'
import {type Kind, kinds} from '../../../kinds/kinds.ts'
import {findSchemas} from '../../field-schemas.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {completeBody} from './complete-body.ts'
import {completeFields} from './complete-fields.ts'
import {toList} from './items.ts'
import {findContext, withoutProofs, type YamlLines} from './text-context.ts'
import {findYamlPosition} from './yaml-position.ts'

export interface CompletionPlace {
  readonly path: string
  readonly text: string
  readonly at: Point
}

type Known = Pick<Workspace, 'names' | 'outline' | 'questionAt' | 'question'>

/** What can be written at a point: fields and values, sections, links, marks, attributes, blanks, fences. */
export function complete(workspace: Known, place: CompletionPlace): CompletionList {
  const {path, text, at} = place
  const lines = text.split(/\r\n?|\n/)
  const before = (lines[at.line - 1] ?? '').slice(0, at.column - 1)
  const context = findContext(path, lines, at)
  if (context.kind === 'yaml') return completeYaml(workspace, place, {yaml: context.yaml, before, lines})
  if (context.kind === 'code') return toList([], '', at)
  const names = workspace.names()
  const {section, sections, around} = context
  const found = completeBody({
    path,
    before,
    section,
    sections,
    kind: findKind(workspace, place, lines),
    names,
    findAnchors: (target) => listAnchors(workspace, target),
    around,
  })
  return toList(found?.offers ?? [], found?.typed ?? '', at)
}

function completeYaml(
  workspace: Known,
  place: CompletionPlace,
  {
    yaml,
    before,
    lines,
  }: {readonly yaml: YamlLines; readonly before: string; readonly lines: readonly string[]},
): CompletionList {
  const {path, at} = place
  const names = workspace.names()
  const kind = findKind(workspace, place, lines)
  const position = findYamlPosition(yaml.lines, yaml.index, before)
  const schemas = findSchemas(path, {part: yaml.schema, kind, names})
  const optionIds = yaml.schema === 'proof' ? listOptionIds(place, lines) : []
  const offers = completeFields({path, names, schemas, lines: yaml.lines, position, optionIds})
  return toList(offers, position.typed, at)
}

/** The kind that the author names, or that the question had when it was last valid. */
function findKind(workspace: Known, place: CompletionPlace, lines: readonly string[]): Kind | undefined {
  const named = lines.flatMap((line) => /^kind:\s*([\w-]+)\s*(?:#.*)?$/.exec(line)?.[1] ?? [])[0]
  return kinds.find((kind) => kind === named) ?? findQuestion(workspace, place)?.kind
}

/** The ids of options of the question around a point, whatever its proof looks like at the moment. */
function listOptionIds({path, at}: CompletionPlace, lines: readonly string[]): readonly string[] {
  const {questions, summary} = compileFile({path, text: withoutProofs(lines)}, openConfig)
  const id = summary.questions.findLast(({place}) => place.start.line <= at.line)?.id
  const question = questions.find((one) => one.id === id)
  return question && 'options' in question ? question.options.map((option) => option.id) : []
}

function findQuestion(workspace: Known, {path, at}: CompletionPlace) {
  const id = workspace.questionAt({path, place: {start: at, end: at}})
  return id === undefined ? undefined : workspace.question(id)?.question
}

function listAnchors(workspace: Known, path: string): readonly string[] {
  const outline = workspace.outline(path)
  if (!outline) return []
  const {sections, blocks} = outline
  // A link leads to a concept of a pattern, or to one of several questions.
  const parts = path.endsWith('pattern.md') ? [...sections, ...blocks.flatMap((one) => one.sections)] : blocks
  return parts.map(({anchor}) => anchor)
}
