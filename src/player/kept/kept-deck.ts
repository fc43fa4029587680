import type {QuestionBank} from '../../bank/bank-contents.ts'
import {type Deck, deckVersion, emptyDeck, findDueQuestions} from '../../review/deck.ts'
import {mergeDecks} from '../../review/merge-decks.ts'
import type {QuizStore} from '../store.ts'
import {areNumbers, type Fields, isList, isNumber, isObject, isText, isTime} from './checks.ts'
import {type KeptKind, keepJson, readKept} from './kept-json.ts'

const kind: KeptKind<Deck> = {name: 'deck', empty: emptyDeck, read: toDeck}

/** The learner's review deck of a bank; empty if none is stored. */
export const readDeck = (store: QuizStore, bank: string): Deck => readKept(store, bank, kind)

/** Returns whether the deck is kept. */
export const keepDeck = (store: QuizStore, bank: string, deck: Deck): boolean =>
  keepJson(store, bank, kind, deck)

/** Whether the deck of a progress file can be read. A file without one is fine. */
export const canImport = (data: unknown): boolean => data === undefined || toDeck(data) !== undefined

/** Merges the deck of a progress file. Returns whether it is kept. */
export function importDeck(store: QuizStore, bank: string, data: unknown): boolean {
  const imported = toDeck(data)
  return imported === undefined || keepDeck(store, bank, mergeDecks(readDeck(store, bank), imported))
}

/** The ids of the questions of a pattern that are due, longest overdue first. */
export function listDue(
  bank: QuestionBank,
  store: QuizStore,
  about: {pattern: string; now: number},
): string[] {
  const due = findDueQuestions(readDeck(store, bank.name), about).flatMap((id) => bank.question(id) ?? [])
  const own = due.filter(({pattern}) => pattern === about.pattern).map(({id}) => id)
  // A card of a former id stands for the question of today.
  return [...new Set(own)]
}

/** Data from storage or a file as a deck; `undefined` for anything else. */
export function toDeck(data: unknown): Deck | undefined {
  const isDeck = isObject(data) && data['formatVersion'] === deckVersion && isList(data['cards'], isCard)
  // Each field was checked.
  return isDeck ? (data as unknown as Deck) : undefined
}

const states: readonly unknown[] = ['new', 'learning', 'review', 'relearning']

function isCard(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value['question']) &&
    isTime(value['due']) &&
    areNumbers(value, 'stability', 'difficulty', 'scheduledDays', 'learningSteps', 'reviews', 'lapses') &&
    states.includes(value['state']) &&
    (value['state'] === 'new' || isMemory(value)) &&
    [value['lastReview'] ?? 0, value['latestReview'] ?? 0].every(isTime) &&
    isAtLeast(value['plannedStability'] ?? 1, 0.001)
  )
}

/** What the scheduler can go on from; it throws for anything else. */
const isMemory = ({stability, difficulty}: Fields): boolean =>
  isAtLeast(stability, 0.001) && isAtLeast(difficulty, 1)

const isAtLeast = (value: unknown, least: number): boolean => isNumber(value) && value >= least
