import {type Bank, openBank} from '../../src/index.ts'
import type {Solution} from '../../src/kinds/shared/question.ts'
import {makeQuestion} from '../properties/make-question.ts'

const rich = (text: string) => ({text, html: text})
const difficulties = ['easy', 'medium', 'hard'] as const

export interface BankDraft {
  readonly patterns?: readonly string[]
  /** The number of questions of each difficulty in a pattern. */
  readonly count?: number
  readonly requires?: Readonly<Record<string, readonly string[]>>
  /** The credit of options, by id. */
  readonly credit?: Readonly<Record<string, number>>
  readonly solution?: Solution
  /** The points of questions, by id. */
  readonly points?: Readonly<Record<string, number>>
  /** What a pattern shows with each question, by id. */
  readonly given?: Readonly<Record<string, string>>
}

const steps: Solution = {steps: ['one', 'two', 'three'].map((step) => ({content: rich(`STEP ${step}`)}))}

/** A bank of choice questions with four options, `a` always right; private texts begin with SECRET. */
export function makeBank({
  patterns = ['t/p'],
  count = 6,
  requires = {},
  credit = {},
  solution = steps,
  points = {},
  given = {},
}: BankDraft = {}): Bank {
  const questions = patterns.flatMap((pattern) =>
    difficulties.flatMap((difficulty) =>
      Array.from({length: count}, (_, index) => {
        const id = `${pattern}/${difficulty}-${index}`
        return makeQuestion(
          ['a', 'b', 'c', 'd'].map((option) => ({id: option, isRight: option === 'a'})),
          {
            id,
            ...(points[id] !== undefined && {points: points[id]}),
            pattern,
            difficulty,
            category: index % 2 === 0 ? 'output' : 'syntax',
            sets: ['practice', 'test', 'challenge'],
            credit,
            hints: [rich('HINT one'), rich('HINT two')],
            hintCount: 2,
            rationales: {a: rich('SECRET right'), b: rich('SECRET wrong')},
            solution,
            quickCheck: rich('SECRET check'),
            source: [{url: 'https://example.org/page', content: rich('SECRET page')}],
          },
        )
      }),
    ),
  )
  return openBank({
    type: 'bank',
    formatVersion: 1,
    name: 'test-bank',
    version: '1.0.0',
    tracks: [{id: 't', title: 'T'}],
    patterns: patterns.map((id) => ({
      id,
      title: `Pattern ${id}`,
      badge: `Badge of ${id}`,
      track: 't',
      minutes: 10,
      summary: '',
      ...(given[id] !== undefined && {given: rich(given[id])}),
      requires: requires[id] ?? [],
      tags: [],
      concepts: [],
      questions: questions.filter((question) => question.pattern === id).map((question) => question.id),
    })),
    questions,
  } as never)
}
