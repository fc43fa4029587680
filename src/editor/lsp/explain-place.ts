import type {FieldOutline, FileOutline} from '../../compile/file/file-outline.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import {type Code, isCode} from '../../diagnostics/catalogue.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import {containsPoint} from '../../diagnostics/place.ts'
import {allowedValues, describeField} from '../../fields/field-names.ts'
import {findSchemas, joinSchemas} from '../field-schemas.ts'
import type {Workspace} from '../workspace/workspace.ts'
import type {At} from '../workspace/workspace-data.ts'

type Known = Pick<Workspace, 'names' | 'outline' | 'question' | 'questionAt' | 'pattern' | 'target'>

export interface Explanation {
  /** Markdown. */
  readonly text: string
  readonly place: Place
}

export interface ExplainOptions {
  /** Those of the file. */
  readonly diagnostics: readonly Diagnostic[]
  readonly readPage: (code: Code) => string
}

/** What is at a place: a problem or its code, a field, or the target of a link. */
export function explainPlace(
  workspace: Known,
  at: At,
  {diagnostics, readPage}: ExplainOptions,
): Explanation | undefined {
  const point = at.place.start
  const problem = diagnostics.find(({place}) => containsPoint(place, point))
  // The examples of a page are for people who want to read it whole.
  const explainCode = (code: Code): string => (readPage(code).split('\n## Bad')[0] ?? '').trim()
  const outline = workspace.outline(at.path)
  const found = outline && findField(outline, at)
  if (found && /^ignore(?:\.\d+)?$/.test(found.name) && found.text !== undefined && isCode(found.text))
    return {text: explainCode(found.text), place: found.place}
  if (problem && isCode(problem.code)) return {text: explainCode(problem.code), place: problem.place}
  const target = workspace.target(at)
  const text = target && describeTarget(workspace, target)
  if (target && text !== undefined) return {text, place: findLink(outline, at) ?? at.place}
  return found && explainField(workspace, at, found)
}

interface FoundField extends FieldOutline {
  /** Of its name or value, where the point is. */
  readonly place: Place
}

/** The innermost field whose name or value is at a point. */
function findField({fields, blocks}: FileOutline, {place: {start}}: At): FoundField | undefined {
  const all = [...fields, ...blocks.flatMap((block) => block.fields)]
  const here = all.flatMap((field): FoundField[] => {
    const place = [field.key, field.value].find((one) => one && containsPoint(one, start))
    return place ? [{...field, place}] : []
  })
  return here.toSorted((a, b) => b.name.length - a.name.length)[0]
}

function explainField(workspace: Known, at: At, {name, place}: FoundField): Explanation | undefined {
  const path = name.split('.').filter((part) => !/^\d+$/.test(part))
  const id = workspace.questionAt(at)
  const kind = id === undefined ? undefined : workspace.question(id)?.question?.kind
  const schemas = findSchemas(at.path, {part: 'file', kind, names: workspace.names()})
  const about = joinSchemas(schemas, (schema) => describeField(schema, path))
  const values = joinSchemas(schemas, (schema) => allowedValues(schema, path))
  if (about.length + values.length === 0) return undefined
  const list = values.map((value) => `\`${value}\``).join(', ')
  const parts = [`**${path.join('.')}**`, ...about, ...(values.length > 0 ? [`Allowed: ${list}`] : [])]
  return {text: parts.join('\n\n'), place}
}

function findLink(outline: FileOutline | undefined, {place: {start}}: At): Place | undefined {
  return outline?.links.find(({place}) => containsPoint(place, start))?.place
}

/** The title of a question, pattern or concept with its id. */
function describeTarget(workspace: Known, target: At): string | undefined {
  if (isPatternFile(target.path)) {
    const found = workspace.pattern(target.path.slice(0, -'/pattern.md'.length))?.pattern
    if (!found) return undefined
    const outline = workspace.outline(target.path)
    const parts = [...(outline?.sections ?? []), ...(outline?.blocks ?? []).flatMap(({sections}) => sections)]
    const concept = parts.find(({heading}) => heading.start.line === target.place.start.line)
    const id = concept ? `${found.id}#${concept.anchor}` : found.id
    return `**${concept?.title ?? found.title}** \`${id}\`\n\n${concept ? found.title : found.summary}`
  }
  const id = workspace.questionAt(target)
  const question = id === undefined ? undefined : workspace.question(id)?.question
  if (!question) return id === undefined ? undefined : `\`${id}\``
  return `**${question.title.text}** \`${question.id}\`\n\n${question.kind}, ${question.category}, ${question.difficulty}`
}
