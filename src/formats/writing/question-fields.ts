import type {BankData, Pattern} from '../../bank/bank-data.ts'
import {findLanguage} from '../../fields/language.ts'
import {findLicence} from '../../fields/licence.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {ReportLoss} from './item-losses.ts'

/** What a question has, with what it inherits from its pattern and its bank. */
type HasField = (question: Question, pattern: Pattern | undefined, bank: BankData) => boolean

interface Field {
  readonly part: string
  readonly code: 'export/part-lost' | 'export/presentation'
  readonly has: HasField
}

/** Fields that most formats have no place for. What a pattern gives is not among them: it is part of each stem. */
const fields = {
  licence: {
    part: 'licence',
    code: 'export/presentation',
    has: (...levels) => findLicence(...levels) !== undefined,
  },
  language: {
    part: 'language',
    code: 'export/presentation',
    has: (...levels) => findLanguage(...levels).lang !== undefined,
  },
  points: {
    part: 'points',
    code: 'export/presentation',
    has: ({points = 1}) => points !== 1,
  },
  timeLimit: {
    part: 'time limit',
    code: 'export/presentation',
    has: ({timeLimitMs}) => timeLimitMs !== undefined,
  },
  attempts: {
    part: 'number of attempts',
    code: 'export/presentation',
    has: ({attempts}) => attempts !== undefined,
  },
  source: {
    part: 'sources',
    code: 'export/part-lost',
    has: ({source = []}) => source.length > 0,
  },
} as const satisfies Readonly<Record<string, Field>>

export type FieldName = keyof typeof fields

// `Object.keys` does not know the names.
export const fieldNames = Object.keys(fields) as readonly FieldName[]

/** Reports each field of a question that its format does not keep. */
export function reportFields(
  question: Question,
  bank: BankData,
  keeps: readonly FieldName[],
  report: ReportLoss,
): void {
  const pattern = bank.patterns.find(({id}) => id === question.pattern)
  for (const name of fieldNames) {
    const {part, code, has}: Field = fields[name]
    if (!keeps.includes(name) && has(question, pattern, bank)) report(code, {part})
  }
}
