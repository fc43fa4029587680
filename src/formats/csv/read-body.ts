import type {
  DraftForm,
  DraftHeader,
  DraftOption,
  QuestionDraft,
  SourceScorer,
} from '../../interchange/draft.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {fromPlain} from '../../interchange/rich/from-plain.ts'
import {type KeyNotation, readKey} from './read-key.ts'
import type {Row} from './row.ts'

export type RowKind = 'choice' | 'truth' | 'text' | 'numeric' | 'open'

type BodyOf<D> = D extends unknown ? Omit<D, keyof DraftHeader> : never

export interface ReadBody {
  /** Absent if the row is refused. */
  readonly body?: BodyOf<QuestionDraft>
  readonly score?: SourceScorer
  readonly losses?: readonly Loss[]
}

/** Reads the options and the key of a row. */
export function readBody(kind: RowKind, row: Row, notation: KeyNotation): ReadBody {
  switch (kind) {
    case 'choice':
      return readChoice(row, notation)
    case 'truth':
      return readTruth(row)
    case 'text':
      return readTexts(row)
    case 'numeric':
      return readNumbers(row)
    case 'open':
      return {body: {kind: 'open', criteria: []}}
  }
}

const refuse = (loss: Loss): ReadBody => ({losses: [loss]})

function readChoice({options, feedback, cell, read, place}: Row, notation: KeyNotation): ReadBody {
  const written = cell('correct')
  if (written === '') return refuse(toLoss('import/no-key', {}, place))
  const key = readKey(options, written, notation)
  const stray = key.find((at) => !options.has(at))
  if (key.length === 0 || stray !== undefined)
    return refuse(toLoss('import/syntax', {reason: `\`${written}\` is none of the options`}, place))
  const entries = [...options]
  const right = entries.map(([number]) => key.includes(number))
  const body = {
    kind: 'choice' as const,
    options: entries.map(([number, text], index): DraftOption => {
      const own = feedback.get(number)
      return {
        ref: `${index}`,
        content: read(text),
        isRight: right[index] === true,
        ...(own !== undefined && {rationale: read(own)}),
      }
    }),
  }
  return {body, score: scoreOptions(right)}
}

function readTruth({cell, place, options}: Row): ReadBody {
  const written = cell('correct').toLowerCase()
  const chosen = /^\d$/.test(written) ? (options.get(Number(written)) ?? written).toLowerCase() : written
  if (!/^(?:true|false|t|f|1|0)$/.test(chosen))
    return refuse(
      toLoss('import/syntax', {reason: `\`${cell('correct')}\` is neither true nor false`}, place),
    )
  const isTrue = /^[t1]/.test(chosen)
  const toOption = (text: string, isRight: boolean, ref: string): DraftOption => ({
    ref,
    content: fromPlain(text),
    isRight,
  })
  return {
    body: {kind: 'choice', options: [toOption('True', isTrue, '0'), toOption('False', !isTrue, '1')]},
    score: scoreOptions([isTrue, !isTrue]),
  }
}

/** A right option earns its share, and a wrong one costs as much if several are right. */
function scoreOptions(right: readonly boolean[]): SourceScorer {
  const count = right.filter((own) => own).length
  return (response) => {
    const chosen: readonly unknown[] = [response].flat()
    const sum = chosen.reduce((total: number, ref) => {
      if (right[Number(ref)]) return total + 1 / count
      return count > 1 ? total - 1 / count : total
    }, 0)
    return Math.min(1, Math.max(0, sum))
  }
}

/** The accepted texts, one a line; in sheets of Quizizz they are in the columns of the options. */
function listForms({cell, options}: Row): string[] {
  const written = cell('correct')
  const parts = written === '' || options.size > 1 ? [...options.values()] : written.split(/\n|\|/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function readTexts(row: Row): ReadBody {
  const values = listForms(row)
  if (values.length === 0) return refuse(toLoss('import/no-key', {}, row.place))
  const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
  const accepted = new Set(values.map(fold))
  return {
    body: {
      kind: 'text',
      // A text between slashes would be read as a pattern.
      forms: values.map((value): DraftForm => ({as: 'text', value, isRight: true})),
    },
    score: (response) => (accepted.has(fold(String(response))) ? 1 : 0),
  }
}

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`
const single = new RegExp(`^(${number})$`, 'i')
const withMargin = new RegExp(`^(${number})\\s*(?:±|\\+/?-)\\s*(${number})$`, 'i')
const bounds = new RegExp(`^(?:\\[(?=.*\\]$))?(${number})\\s*(?:[,;]|\\.\\.|–|—|to)\\s*(${number})\\]?$`, 'i')

interface Range {
  readonly low: number
  readonly high: number
  /** In the notation of numeric questions. */
  readonly notation: string
}

function readNumbers(row: Row): ReadBody {
  const values = listForms(row)
  if (values.length === 0) return refuse(toLoss('import/no-key', {}, row.place))
  const ranges = values.map(readRange)
  const bad = values.find((_, index) => !ranges[index])
  if (bad !== undefined)
    return refuse(toLoss('import/syntax', {reason: `\`${bad}\` is not a number`}, row.place))
  const known = ranges.flatMap((range) => (range ? [range] : []))
  return {
    body: {
      kind: 'numeric',
      forms: known.map(({notation}): DraftForm => ({as: 'number', value: notation, isRight: true})),
    },
    score: (response) => {
      const value = Number(response)
      if (Number.isNaN(value)) return undefined
      const margin = 1e-12 * Math.abs(value)
      return known.some(({low, high}) => low - margin <= value && value <= high + margin) ? 1 : 0
    },
  }
}

function readRange(text: string): Range | undefined {
  const written = text.replaceAll('−', '-')
  const [, value] = single.exec(written) ?? []
  if (value !== undefined) {
    const exact = Number(value)
    return toRange(exact, exact)
  }
  const [, centre, margin] = withMargin.exec(written) ?? []
  if (centre !== undefined) {
    const [middle, width] = [Number(centre), Math.abs(Number(margin))]
    return {...toRange(middle - width, middle + width), notation: `${middle} ± ${width}`}
  }
  const [, low, high] = bounds.exec(written) ?? []
  return low !== undefined && Number(low) <= Number(high) ? toRange(Number(low), Number(high)) : undefined
}

/** A decimal alone would mean any number that rounds to it. */
const toRange = (low: number, high: number): Range => ({
  low,
  high,
  notation: low === high && Number.isSafeInteger(low) ? `${low}` : `[${low}, ${high}]`,
})
