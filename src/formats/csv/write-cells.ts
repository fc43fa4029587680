import type {Kind, Kinds} from '../../kinds/kinds.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Form} from '../../matching/match.ts'
import type {ReportLoss} from '../writing/item-losses.ts'

/** The cells that depend on the kind. */
export interface SheetCells {
  readonly options: readonly string[]
  readonly correct: string
  /** By option. */
  readonly feedback: readonly string[]
}

export type ToCell = (rich: RichText) => string

interface CellWriter {
  readonly toCell: ToCell
  readonly report: ReportLoss
}

type WriteCells<K extends Kind> = (
  question: Kinds[K]['question'],
  writer: CellWriter,
) => SheetCells | undefined

const refuse =
  <K extends Kind>(kind: K, reason: string): WriteCells<K> =>
  (_, {report}) => {
    report('export/unsupported', {kind, reason})
    return undefined
  }

const noPlace = 'a row has no place for its parts'

/** How a question of each kind is a row; `undefined` if it cannot be one, which was reported. */
export const writeCells: {readonly [K in Kind]: WriteCells<K>} = {
  choice: (question, {toCell, report}) => {
    const {options, key, rationales, scoring, credit, formerIds} = question
    if (scoring !== undefined) report('export/scoring', {rule: scoring})
    if (credit && Object.keys(credit).length > 0) report('export/scoring', {rule: 'credits of options'})
    if (options.some(({pin}) => pin)) report('export/presentation', {part: 'fixed places of options'})
    if (formerIds) report('export/presentation', {part: 'former ids of options'})
    return {
      options: options.map(({content}) => toCell(content)),
      correct: options.flatMap(({id}, index) => (key.includes(id) ? [`${index + 1}`] : [])).join(', '),
      feedback: options.map(({id}) => {
        const rationale = Object.hasOwn(rationales, id) ? rationales[id] : undefined
        return rationale ? toCell(rationale) : ''
      }),
    }
  },
  text: ({key, rationales, input}, writer) => {
    const {report} = writer
    if (input !== undefined) report('export/presentation', {part: 'size of the input field'})
    if ([...key.ignore].sort().join() !== 'case,spaces')
      report('export/scoring', {rule: 'its own ignored differences'})
    return writeForms('text', {forms: key.forms, rationales}, writer, ({as, value}) => {
      if (as === 'text' && !/[\n|]|^\s|\s$|^\/.*\/\w*$/.test(value) && value !== '') return value
      report('export/scoring', {rule: as === 'pattern' ? 'a pattern' : 'exact spelling'})
      return undefined
    })
  },
  numeric: ({key, rationales, input}, writer) => {
    const {report} = writer
    if (input !== undefined) report('export/presentation', {part: 'size of the input field'})
    if (key.units.length > 0) report('export/scoring', {rule: 'units'})
    return writeForms('numeric', {forms: key.forms, rationales}, writer, (form) => {
      if (!form.includesLow || !form.includesHigh) report('export/scoring', {rule: 'open bounds'})
      const isWhole = form.low === form.high && Number.isSafeInteger(form.low)
      return isWhole ? `${form.low}` : `[${form.low}, ${form.high}]`
    })
  },
  open: ({key, input}, {report}) => {
    if (input !== undefined) report('export/presentation', {part: 'size of the input field'})
    if (key.some(({content}) => content)) report('export/part-lost', {part: 'rubric'})
    return {options: [], correct: '', feedback: []}
  },
  order: refuse('order', noPlace),
  match: refuse('match', noPlace),
  cloze: refuse('cloze', noPlace),
  line: refuse('line', noPlace),
  output: refuse('output', noPlace),
  code: refuse('code', noPlace),
}

/** The forms with full marks, one a line; what else there is, is lost. */
function writeForms<F extends Form>(
  kind: Kind,
  {
    forms,
    rationales,
  }: {readonly forms: readonly F[]; readonly rationales: Readonly<Record<string, RichText>>},
  {report}: CellWriter,
  write: (form: F) => string | undefined,
): SheetCells | undefined {
  const lines: string[] = []
  for (const form of forms) {
    if (Object.hasOwn(rationales, form.id)) report('export/part-lost', {part: 'feedback of accepted forms'})
    if (form.credit < 1) {
      if (form.credit !== 0) report('export/scoring', {rule: 'partial credit'})
      continue
    }
    const line = write(form)
    if (line !== undefined) lines.push(line)
  }
  if (lines.length > 0) return {options: [], correct: lines.join('\n'), feedback: []}
  report('export/unsupported', {kind, reason: 'no accepted form can be written'})
  return undefined
}
