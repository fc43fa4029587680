import {expect, test} from 'vitest'
import {createMemoryStore} from '../../../test/player/memory-store.ts'
import {begin} from '../../../test/session/drive.ts'
import {makeBank} from '../../../test/session/make-bank.ts'
import {newCard} from '../../review/deck.ts'
import {submitResponse} from '../../session/calls/submit-response.ts'
import {modes} from '../../session/define/modes.ts'
import {importDeck, keepDeck, listDue, readDeck, toDeck} from './kept-deck.ts'
import {rateSession} from './rate-session.ts'

const bank = makeBank()
const now = Date.UTC(2026, 0, 1)
const day = 86_400_000
const opened = begin(bank, modes.practice, {now})
const {question: id = '', pattern = ''} = opened.tasks[0] ?? {}
const {session} = submitResponse(bank, opened, {task: 0, response: 'a', now: now + 1000})

test('a rated session makes its questions due later, once', async () => {
  const store = createMemoryStore()
  expect(await rateSession(store, bank.name, session)).toBe(true)
  const deck = readDeck(store, bank.name)
  expect(deck.cards.map(({question}) => question)).toEqual([id])
  await rateSession(store, bank.name, session)
  expect(readDeck(store, bank.name)).toEqual(deck)
  expect(listDue(bank, store, {pattern, now: now + 1000})).toEqual([])
  expect(listDue(bank, store, {pattern, now: now + 30 * day})).toEqual([id])
  expect(listDue(bank, store, {pattern: 'other/pattern', now: now + 30 * day})).toEqual([])
})

test('a question that has left the bank is not due', async () => {
  const store = createMemoryStore()
  await rateSession(store, bank.name, session)
  const [card] = readDeck(store, bank.name).cards
  if (!card) throw new Error('The session has a card')
  keepDeck(store, bank.name, {formatVersion: 1, cards: [{...card, question: 't/p/gone'}]})
  expect(listDue(bank, store, {pattern, now: now + 30 * day})).toEqual([])
})

const store = createMemoryStore()
rateSession(store, bank.name, session)
const deck = readDeck(store, bank.name)
const [card] = deck.cards

test.each([
  ['null', null],
  ['a list', []],
  ['another version', {...deck, formatVersion: 2}],
  ['a card without a question', {...deck, cards: [{...card, question: undefined}]}],
  ['a state that does not exist', {...deck, cards: [{...card, state: 'old'}]}],
  ['a due time that no date has', {...deck, cards: [{...card, due: 1e300}]}],
  ['a stability that is a text', {...deck, cards: [{...card, stability: '1'}]}],
  ['a stability that no memory has', {...deck, cards: [{...card, stability: -1}]}],
  ['a difficulty that no question has', {...deck, cards: [{...card, difficulty: 0}]}],
  ['a planned stability that is a text', {...deck, cards: [{...card, plannedStability: '1'}]}],
  ['a planned stability that no memory has', {...deck, cards: [{...card, plannedStability: 0}]}],
  ['a latest review that is a text', {...deck, cards: [{...card, latestReview: 'x'}]}],
  ['a last review that is a text', {...deck, cards: [{...card, lastReview: 'x'}]}],
])('%s is no deck', (_, data) => {
  expect(toDeck(data)).toBeUndefined()
})

test('a card without a review is in a deck', () => {
  const cards = [newCard(id, now)]
  expect(toDeck({...deck, cards})).toEqual({...deck, cards})
})

test('a deck survives a file, and is merged', () => {
  const other = createMemoryStore()
  expect(importDeck(other, bank.name, JSON.parse(JSON.stringify(deck)))).toBe(true)
  expect(readDeck(other, bank.name)).toEqual(deck)
})
