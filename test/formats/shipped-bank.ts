import {readFileSync} from 'node:fs'
import {inject} from 'vitest'
import type {BankData} from '../../src/bank/bank-data.ts'
import type {Question} from '../../src/index.ts'

// `npm test` builds it before it runs the tests.
const whole: BankData = JSON.parse(readFileSync('dist/bank/bank.json', 'utf8'))

/** A bank with the first questions of each kind and pattern. */
export function takeSome(bank: BankData, most: number): BankData {
  const counts = new Map<string, number>()
  return choose(bank, ({kind, pattern}) => {
    const count = (counts.get(`${kind} ${pattern}`) ?? 0) + 1
    counts.set(`${kind} ${pattern}`, count)
    return count <= most
  })
}

function choose(bank: BankData, isChosen: (question: Question) => boolean): BankData {
  const questions = bank.questions.filter(isChosen)
  const ids = new Set(questions.map(({id}) => id))
  const patterns = bank.patterns.map((pattern) => ({
    ...pattern,
    questions: pattern.questions.filter((id) => ids.has(id)),
  }))
  return {...bank, patterns, questions}
}

/** Five questions of each kind, spread over the patterns. */
function takeSpread(bank: BankData): BankData {
  const seen = new Map<string, number>()
  return choose(bank, ({kind}) => {
    const index = seen.get(kind) ?? 0
    seen.set(kind, index + 1)
    return index % Math.ceil(bank.questions.filter((question) => question.kind === kind).length / 5) === 0
  })
}

/** The shipped bank; where properties have few cases, some of its questions. */
export const shipped: BankData = inject('properties').cases < 1000 ? takeSpread(whole) : whole
