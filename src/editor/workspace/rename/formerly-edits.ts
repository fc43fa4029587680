import type {BlockOutline, FieldOutline, FileOutline} from '../../../compile/file/file-outline.ts'
import type {Edit, Place, Point} from '../../../diagnostics/diagnostic.ts'

export interface FormerId {
  /** The id until now. */
  readonly from: string
  /** The new id, which is no former one any more. */
  readonly to: string
}

interface QuestionPart {
  readonly text: string
  readonly outline: FileOutline
  readonly block: BlockOutline | undefined
  /** Whether the file has several questions: then the fields of one are in its own fence. */
  readonly several: boolean
}

/** Adds an id to the `formerly` of a question; takes its new id out, if it returns to an earlier name. */
export function addFormerly({text, outline, block, several}: QuestionPart, ids: FormerId): readonly Edit[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const own = block?.fields ?? []
  const fields = several || findField(own, 'formerly') ? own : outline.fields
  const field = findField(fields, 'formerly')
  if (field?.value) return [extendField(lines, newline, {fields, value: field.value, text: field.text}, ids)]
  const line = `formerly: [${ids.from}]${newline}`
  if (!several && outline.frontMatter) return [insert(lastLine(outline.frontMatter), line)]
  if (block?.fieldsFence) return [insert(lastLine(block.fieldsFence), line)]
  if (!block) return []
  const fence = ['', '', '```yaml question', `formerly: [${ids.from}]`, '```'].join(newline)
  return [insert(block.heading.end, fence)]
}

interface ListField {
  readonly fields: readonly FieldOutline[]
  readonly value: Place
  /** Present if it is a single id. */
  readonly text: string | undefined
}

function extendField(
  lines: readonly string[],
  newline: string,
  {fields, value, text}: ListField,
  {from, to}: FormerId,
): Edit {
  const items = fields.filter(({name}) => /^formerly\.\d+$/.test(name))
  const isNew = (written: string | undefined): boolean =>
    written === to || written === to.slice(to.lastIndexOf('/') + 1)
  const returning = items.find((item) => isNew(item.text))?.value
  if (returning) return {place: returning, text: from}
  if (text !== undefined)
    return {place: value, text: isNew(text) || text === '' ? `[${from}]` : `[${text}, ${from}]`}
  const last = items.at(-1)?.value
  if (!last) return {place: value, text: `[${from}]`}
  const line = lines[last.start.line - 1] ?? ''
  const isFlow = (lines[value.start.line - 1] ?? '').charAt(value.start.column - 1) === '['
  const indent = line.slice(0, last.start.column - 1)
  if (isFlow) return insert(last.end, `, ${from}`)
  // Behind a comment at the end of the line.
  return insert({line: last.start.line, column: line.length + 1}, `${newline}${indent}${from}`)
}

const findField = (fields: readonly FieldOutline[], name: string): FieldOutline | undefined =>
  fields.find((field) => field.name === name)

const insert = (at: Point, text: string): Edit => ({place: {start: at, end: at}, text})

/** The start of the line that closes front matter or a fence. */
const lastLine = ({end}: Place): Point => ({line: end.line, column: 1})
