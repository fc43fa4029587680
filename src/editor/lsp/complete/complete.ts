import type {CompletionList} from 'vscode-languageserver'
import type {Point} from '../../../diagnostics/diagnostic.ts'
import {type Kind, kinds} from '../../../kinds/kinds.ts'
import {findSchemas} from '../../field-schemas.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {completeBody} from './complete-body.ts'
import {completeFields} from './complete-fields.ts'
import {toList} from './items.ts'
import {findContext, type YamlLines} from './text-context.ts'
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
  const {section, sections} = context
  const outline = workspace.outline(path)
  const block = outline?.blocks.findLast(({heading}) => heading.start.line <= at.line) ?? outline?.blocks[0]
  const found = completeBody({
    path,
    before,
    section,
    sections,
    kind: findKind(workspace, place, lines),
    names,
    findAnchors: (target) => listAnchors(workspace, target),
    blanks: [...new Set(block?.blanks.map(({name}) => name))],
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
  const question = yaml.schema === 'proof' ? findQuestion(workspace, place) : undefined
  const optionIds = question && 'options' in question ? question.options.map(({id}) => id) : []
  const offers = completeFields({path, names, schemas, lines: yaml.lines, position, optionIds})
  return toList(offers, position.typed, at)
}

/** The kind that the author names, or that the question had when it was last valid. */
function findKind(workspace: Known, place: CompletionPlace, lines: readonly string[]): Kind | undefined {
  const named = lines.flatMap((line) => /^kind:\s*([\w-]+)\s*(?:#.*)?$/.exec(line)?.[1] ?? [])[0]
  return kinds.find((kind) => kind === named) ?? findQuestion(workspace, place)?.kind
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
