import {keys, publics} from '../kinds/publics.ts'
import type {Kind, Kinds, PublicQuestion, Question, QuestionKey} from '../kinds/types.ts'
import type {BankData, BankHead, BankKeys, PublicBankData} from './bank-data.ts'

/** What may be shown of a question before it is graded; built field by field by its kind. */
export function toPublicQuestion<K extends Kind>(question: Kinds[K]['question'] & {kind: K}): PublicQuestion {
  return publics[question.kind](question)
}

/** What is kept back of a question. */
export function toQuestionKey<K extends Kind>(question: Kinds[K]['question'] & {kind: K}): QuestionKey {
  return keys[question.kind](question)
}

export function toPublicBank(bank: BankData): PublicBankData {
  const {tracks, patterns, questions} = bank
  return {
    holds: 'public',
    ...headOf(bank),
    tracks,
    patterns,
    questions: questions.map((question) => toPublicQuestion(question)),
  }
}

export function toBankKeys(bank: BankData): BankKeys {
  const entries = bank.questions.map((question) => [question.id, toQuestionKey(question)] as const)
  return {holds: 'keys', ...headOf(bank), keys: Object.fromEntries(entries)}
}

/**
 * Puts a public bank and its keys together again, for a server that is given both.
 *
 * @throws {TypeError} when they are not of one bank and version, or a key is missing
 */
export function joinKeys(publicBank: PublicBankData, bankKeys: BankKeys): BankData {
  if (publicBank.name !== bankKeys.name || publicBank.version !== bankKeys.version) {
    throw new TypeError(
      `Expected the keys of ${publicBank.name} ${publicBank.version}, found those of ${bankKeys.name} ${bankKeys.version}`,
    )
  }
  const {tracks, patterns} = publicBank
  const questions = publicBank.questions.map((question): Question => {
    const key = Object.hasOwn(bankKeys.keys, question.id) ? bankKeys.keys[question.id] : undefined
    if (!key) throw new TypeError(`Expected a key of ${question.id}, found none`)
    return {...question, ...key}
  })
  return {holds: 'bank', ...headOf(publicBank), tracks, patterns, questions}
}

function headOf({formatVersion, name, title, version}: BankHead): BankHead {
  return {formatVersion, name, ...(title !== undefined && {title}), version}
}
