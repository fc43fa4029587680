import type {BankData, PublicBankData} from '../../src/index.ts'
import {makeBank} from './make-bank.ts'

export const patternIds = ['t/one', 't/two', 't/three'] as const

/** A bank of three patterns, as `bank.json`. */
export const whole: BankData = JSON.parse(JSON.stringify({type: 'bank', ...makeBank({patterns: patternIds})}))

/** The file of a pattern, as a build writes it. */
export function toPatternFile<Data extends BankData | PublicBankData>(data: Data, id: string): Data {
  return {
    ...data,
    partial: true,
    patterns: data.patterns.filter((pattern) => pattern.id === id),
    questions: data.questions.filter(({pattern}) => pattern === id),
  }
}
