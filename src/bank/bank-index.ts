import type {Kind} from '../kinds/kinds.ts'
import type {QuestionHeader} from '../kinds/shared/question.ts'
import {toPublicHeader} from '../kinds/shared/split-question.ts'
import {
  type BankData,
  type BankIndexData,
  type IndexedPattern,
  type IndexedQuestion,
  type Pattern,
  toBankHead,
} from './bank-data.ts'
import {type BankFile, expectBank} from './expect-file.ts'

/**
 * The data of `index.json` for a `bank.json`.
 *
 * @throws {TypeError} when it is not such a bank, or one of another format version
 */
export function toBankIndex(bank: BankFile): BankIndexData {
  expectBank<BankData>(bank, 'bank')
  const {tracks, patterns, questions} = bank
  return {
    type: 'index',
    ...toBankHead(bank),
    tracks,
    patterns: patterns.map(toIndexedPattern),
    questions: questions.map(toIndexedQuestion),
  }
}

export function toIndexedQuestion(question: QuestionHeader & {readonly kind: Kind}): IndexedQuestion {
  const {stem, ...header} = toPublicHeader(question)
  return {kind: question.kind, ...header}
}

export function toIndexedPattern({given, introduction, concepts, ...facts}: Pattern): IndexedPattern {
  return {...facts, concepts: concepts.map(({id, title}) => ({id, title}))}
}
