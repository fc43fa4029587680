import type {BankData} from '../../src/bank/bank-data.ts'
import type {Kind, Question} from '../../src/kinds/kinds.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {readFixtures} from '../read-fixtures.ts'

/** A question of the fixtures, with responses whose score the fixtures state. */
export interface Sample {
  readonly kind: Kind
  readonly question: Question
  readonly right: unknown
  /** Absent if the fixtures have no response that earns nothing. */
  readonly wrong?: unknown
}

/** Every question of the fixtures that has a right response, with an id of its own. */
const samples: readonly Sample[] = readFixtures().flatMap(({name, questions, gradings}) => {
  const [question, ...others] = questions
  const right = gradings.find(({score}) => score === 1) ?? gradings.find(({score}) => score === 'ungraded')
  if (!question || others.length > 0 || !right) return []
  const [kind = '', fixture = ''] = name.split('/')
  const wrong = gradings.find(({score}) => score === 0)
  const sample = {...question, id: `fixtures/kinds/${kind}-${fixture}`, pattern: 'fixtures/kinds'}
  return [
    {
      kind: question.kind,
      question: {...sample, sets: ['practice', 'test', 'challenge']} as Question,
      right: right.response,
      ...(wrong && {wrong: wrong.response}),
    },
  ]
})

/** What the pattern shows with each question. */
export const given = {html: 'Programs run on <code>Python 3.11</code>.', text: 'Programs run on Python 3.11.'}

/** The first sample of a kind that fits. */
export function findSample(kind: Kind, fits: (sample: Sample) => boolean = () => true): Sample {
  const found = samples.find((sample) => sample.kind === kind && fits(sample))
  if (!found) throw new Error(`The fixtures of ${kind} have no question for the player's tests`)
  return found
}

/** A bank of these questions: by default one of each kind. */
export function makeFixtureBank(
  chosen: readonly Sample[] = kinds.map((kind) =>
    findSample(kind, ({wrong}) => wrong !== undefined || kind === 'open'),
  ),
): BankData {
  const questions = chosen.map(({question}) => question)
  return {
    type: 'bank',
    formatVersion: 1,
    name: 'fixtures',
    title: 'Fixtures',
    version: '1.0.0',
    tracks: [{id: 'fixtures', title: 'Fixtures'}],
    patterns: [
      {
        id: 'fixtures/kinds',
        title: 'All kinds',
        track: 'fixtures',
        minutes: 10,
        summary: 'A question of each kind.',
        given,
        badge: 'All kinds at hand',
        requires: [],
        tags: [],
        concepts: [],
        questions: questions.map(({id}) => id),
      },
    ],
    questions,
  }
}
