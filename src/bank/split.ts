import {atKind, type Kind, type Kinds, type Question} from '../kinds/kinds.ts'
import {keySides, publicSides} from '../kinds/sides.ts'
import {type BankData, type BankKeys, type PublicBankData, toBankHead} from './bank-data.ts'
import {type BankFile, expectBank, expectKeys, type KeysFile} from './expect-file.ts'

/**
 * The part of a question that may be shown before it is graded, built field by field by its kind.
 *
 * @throws {TypeError} when it is not a question with its key
 */
export function toPublicQuestion<K extends Kind>(
  question: Kinds[K]['question'] & {kind: K},
): Kinds[K]['public'] {
  return withCompleteQuestion(question, () => toPublicPart<K>(question.kind)(question))
}

/**
 * The part of a question that is kept back until it is graded.
 *
 * @throws {TypeError} when it is not a question with its key
 */
export function toQuestionKey<K extends Kind>(question: Kinds[K]['question'] & {kind: K}): Kinds[K]['key'] {
  return withCompleteQuestion(question, () => toKeyPart<K>(question.kind)(question))
}

/**
 * The data of `public.json` for a `bank.json`.
 *
 * @throws {TypeError} when it is not such a bank, or one of another format version
 */
export function toPublicBank(bank: BankFile): PublicBankData {
  expectBank<BankData>(bank, 'bank')
  const {tracks, patterns, questions} = bank
  return {
    type: 'public',
    ...toBankHead(bank),
    tracks,
    patterns,
    questions: questions.map((question) => toPublicQuestion(question)),
  }
}

/**
 * The data of `keys.json` for a `bank.json`.
 *
 * @throws {TypeError} when it is not such a bank, or one of another format version
 */
export function toBankKeys(bank: BankFile): BankKeys {
  expectBank<BankData>(bank, 'bank')
  const entries = bank.questions.map((question) => [question.id, toQuestionKey(question)] as const)
  return {type: 'keys', ...toBankHead(bank), keys: Object.fromEntries(entries)}
}

/**
 * Joins a public bank and its keys, for a server that gets both.
 *
 * @throws {TypeError} when they belong to different banks or versions, a key is missing, or one names an option that its
 *   question does not have
 */
export function joinKeys(publicBank: BankFile, bankKeys: KeysFile): BankData {
  expectBank<PublicBankData>(publicBank, 'public')
  expectKeys(bankKeys)
  if (publicBank.name !== bankKeys.name || publicBank.version !== bankKeys.version) {
    throw new TypeError(
      `Expected the keys of ${publicBank.name} ${publicBank.version}, found those of ${bankKeys.name} ${bankKeys.version}`,
    )
  }
  const {tracks, patterns} = publicBank
  const questions = publicBank.questions.map((question): Question => {
    const key = Object.hasOwn(bankKeys.keys, question.id) ? bankKeys.keys[question.id] : undefined
    if (!key) throw new TypeError(`Expected a key of ${question.id}, found none`)
    // A key of another kind is rejected below, because it does not fit its question.
    return joinKey({...question, ...key} as Question)
  })
  return {type: 'bank', ...toBankHead(publicBank), tracks, patterns, questions}
}

function joinKey(question: Question): Question {
  const dangling = withCompleteQuestion(question, () => atKind(keySides, question).findDanglingIds(question))
  if (dangling.length === 0) return question
  throw new TypeError(`Expected ids of options in the key of ${question.id}, found ${dangling[0]}`)
}

/** JSON that is not a complete question fails wherever something is missing; this reports what was expected instead. */
function withCompleteQuestion<T>(question: Question, make: () => T): T {
  try {
    // Reads the parts of the kind, even if nothing is made of them.
    if (Object.hasOwn(keySides, question.kind) && atKind(keySides, question).findDanglingIds(question))
      return make()
  } catch {
    // Reported below, as for any other incomplete question.
  }
  throw new TypeError(
    `Expected ${question?.id ?? 'a question'} with its key and all its fields, as in bank.json`,
  )
}

// Unlike `atKind`, these keep the kind in the types.
function toPublicPart<K extends Kind>(kind: K): (question: Kinds[K]['question']) => Kinds[K]['public'] {
  return publicSides[kind].toPublic
}
function toKeyPart<K extends Kind>(kind: K): (question: Kinds[K]['question']) => Kinds[K]['key'] {
  return keySides[kind].toKey
}
