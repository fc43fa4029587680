import type {BankData} from '../bank/bank-data.ts'
import {compareText} from '../diagnostics/compare-text.ts'
import type {Loss} from '../interchange/loss.ts'
import type {Kind, Question} from '../kinds/kinds.ts'
import {countTotals, type Totals} from './account/account.ts'
import type {Status} from './account/judge-item.ts'
import type {Format, FormatName} from './format.ts'
import {formats} from './formats.ts'
import {includeGiven} from './writing/include-given.ts'
import {collectLosses} from './writing/item-losses.ts'
import {reportFields} from './writing/question-fields.ts'

export interface WriteOptions {
  readonly to: FormatName
  /** The name of the file; default `questions.` and the extension of the format. */
  readonly out?: string
  /** Ids of the patterns to write; default all. */
  readonly patterns?: readonly string[]
  /** The bytes of the assets of the bank, by their path, such as `assets/django/orm/plan.png`. */
  readonly assets?: ReadonlyMap<string, Uint8Array>
}

/** What became of one question of the bank. */
export interface Written {
  readonly id: string
  readonly kind: Kind
  readonly status: Status
  /** Indexes in `losses`. */
  readonly losses: readonly number[]
}

export interface Exported {
  readonly files: readonly {readonly path: string; readonly bytes: Uint8Array}[]
  readonly questions: readonly Written[]
  readonly losses: readonly Loss[]
  readonly totals: Totals
}

/**
 * Writes a compiled bank in the format of another program. The bytes depend on the bank and its assets alone,
 * not on the order of their lists.
 *
 * @throws {TypeError} when the format is not one that is written, or the value is not a bank with its keys
 */
export function writeBank(bank: BankData, {to, out, patterns, assets}: WriteOptions): Exported {
  const format = Object.hasOwn(formats, to) ? formats[to] : undefined
  if (!format?.write) throw new TypeError(`Expected a format that is written, found ${to}`)
  if (bank?.type !== 'bank') throw new TypeError('Expected a bank with its keys, as in bank.json')
  const isWanted = (id: string): boolean => patterns?.includes(id) ?? true
  const chosen = inOrder({
    ...bank,
    patterns: bank.patterns.filter(({id}) => isWanted(id)),
    questions: bank.questions.filter(({pattern}) => isWanted(pattern)),
  })
  const name = out ?? `questions.${format.extensions[0]}`
  const {files, items} = format.write(includeGiven(chosen), {out: name, assets: assets ?? new Map()})
  const byId = new Map(chosen.questions.map((question) => [question.id, question]))
  const losses: Loss[] = []
  const questions = items.map(({id, losses: written, isRefused = false}): Written => {
    const from = losses.length
    const question = byId.get(id)
    const own = [...written, ...(question && !isRefused ? listLostFields(question, chosen, format) : [])]
    losses.push(...own)
    return {
      id,
      kind: question?.kind ?? 'choice',
      status: toStatus(own, isRefused),
      losses: own.map((_, index) => from + index),
    }
  })
  return {files, questions, losses, totals: countTotals(questions)}
}

function listLostFields(question: Question, bank: BankData, {keeps = []}: Format): readonly Loss[] {
  const {losses, report} = collectLosses(question)
  reportFields(question, bank, keeps, report)
  return losses
}

/** Patterns by id, and their questions in the order that each pattern lists them. */
function inOrder(bank: BankData): BankData {
  const patterns = [...bank.patterns].sort((a, b) => compareText(a.id, b.id))
  const positions = new Map(patterns.flatMap(({questions}) => questions).map((id, index) => [id, index]))
  const position = ({id}: Question): number => positions.get(id) ?? positions.size
  const questions = [...bank.questions].sort((a, b) => position(a) - position(b) || compareText(a.id, b.id))
  return {...bank, patterns, questions}
}

function toStatus(losses: readonly Loss[], isRefused: boolean): Status {
  if (isRefused) return 'refused'
  if (losses.some(({effect}) => effect === 'content' || effect === 'scoring')) return 'lossy'
  return losses.length > 0 ? 'presentation' : 'exact'
}
