import type {BankData} from '../../src/bank/bank-data.ts'
import type {Question} from '../../src/kinds/kinds.ts'
import {makeFixtureBank, type Sample} from './fixture-bank.ts'

const difficulties = ['easy', 'medium', 'easy'] as const

/** A bank of one question three times, in two patterns of which one requires the other, so that every mode can ask. */
export function makeKindBank({question}: Sample): BankData {
  const bank = makeFixtureBank([])
  const copies = difficulties.map((difficulty, index) => {
    const pattern = `fixtures/${index < 2 ? 'first' : 'second'}`
    return {...question, id: `${pattern}/question-${index}`, pattern, difficulty} as Question
  })
  const [base] = bank.patterns
  if (!base) throw new Error('The bank of fixtures has a pattern')
  const patterns = ['fixtures/first', 'fixtures/second'].map((id, index) => ({
    ...base,
    id,
    title: index === 0 ? 'First pattern' : 'Second pattern',
    requires: index === 0 ? [] : ['fixtures/first'],
    questions: copies.filter(({pattern}) => pattern === id).map(({id: own}) => own),
  }))
  return {...bank, patterns, questions: copies}
}
