import {describe, expect, test} from 'vitest'
import type {PublicQuestion} from '../../src/index.ts'
import {defineMode, modes, viewSession} from '../../src/session.ts'
import {begin} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank()
const [first] = bank.questions
const items = (ids: string) => [...ids].map((id) => ({id, content: {text: id, html: id}}))
const seeds = Array.from({length: 40}, (_, index) => `seed-${index}`)

const parts = {
  order: {items: items('abcd'), key: ['a', 'b', 'c', 'd']},
  match: {left: items('abc'), right: items('xyz'), key: {a: 'x', b: 'y', c: 'z'}},
  cloze: {
    blanks: [{id: 'gap', kind: 'choice', options: items('abcd')}],
    key: {gap: {kind: 'choice', right: 'a', rationales: {}}},
  },
}

const listsOf = {
  order: ({items}: PublicQuestion<never, 'order'>) => items,
  match: ({right}: PublicQuestion<never, 'match'>) => right,
  cloze: ({blanks}: PublicQuestion<never, 'cloze'>) => blanks[0]?.options ?? [],
}

/** The ids of the parts that a session with this seed shows. */
function shownIn(kind: keyof typeof parts, seed: string, mode = modes.test): string {
  const own = {...bank, question: () => ({...first, kind, ...parts[kind]}) as never}
  const session = begin(own, mode, {questions: ['t/p/easy-0'], seed})
  const question = viewSession(own, session, {now: 0}).task?.question
  const list = listsOf[kind] as (question: unknown) => readonly {id: string}[]
  return list(question)
    .map(({id}) => id)
    .join('')
}

describe.each(['order', 'match', 'cloze'] as const)('a session with a question of kind %s', (kind) => {
  test('shows its parts in an order from the seed', () => {
    const orders = seeds.map((seed) => shownIn(kind, seed))
    expect(new Set(orders).size).toBeGreaterThan(4)
    expect(orders).toEqual(seeds.map((seed) => shownIn(kind, seed)))
  })

  test('keeps their order in a mode that does not shuffle', () => {
    const {shufflesOptions: _, ...rest} = modes.test
    const mode = defineMode({...rest, name: 'unshuffled', shufflesOptions: false})
    expect(new Set(seeds.map((seed) => shownIn(kind, seed, mode))).size).toBe(1)
  })
})

test('a session never shows the items of an order question in the right order', () => {
  expect(seeds.map((seed) => shownIn('order', seed))).not.toContain('abcd')
})
