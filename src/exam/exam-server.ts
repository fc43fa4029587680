import type {BankFile, KeysFile} from '../bank/expect-file.ts'
import {expectLoaded} from '../bank/find-unloaded.ts'
import {grade} from '../bank/grade.ts'
import {type Bank, openBank} from '../bank/open-bank.ts'
import {removeJudgement} from '../bank/remove-judgement.ts'
import {joinKeys} from '../bank/split.ts'
import type {Question} from '../kinds/kinds.ts'
import type {Score} from '../kinds/shared/score.ts'
import {expectOption, isText, isTime} from '../matching/expect-option.ts'
import {checkGradeOptions, type GradeOptions} from '../matching/grade-options.ts'
import {createExamRefusal, type ExamRefusal} from './refusals.ts'
import type {Claims, TokenSigner} from './token.ts'

/** Records which questions were already answered. */
export interface TokenStore {
  /**
   * Marks the text as used, and says whether this was its first use. The text stands for one question of one attempt,
   * however many tokens were issued for it. Do both in one step, such as an insert under a unique key: of two
   * concurrent calls only one may get `true`.
   */
  readonly use: (key: string) => Promise<boolean>
}

/** An exam about the files of a build. */
export interface ExamOptions extends ExamSettings {
  /** The data of `public.json`, which the client has too. */
  readonly publicBank: BankFile
  /** The data of `keys.json`, which stays on the server. */
  readonly keys: KeysFile
}

/** An exam about an opened bank, such as the patterns that were loaded from an index. */
export interface ExamBankOptions extends ExamSettings {
  readonly bank: Bank
}

export interface ExamSettings {
  /** Hashes of questions by id, from `questions` in `manifest.json`. */
  readonly hashes: Readonly<Record<string, string>>
  readonly signer: TokenSigner
  readonly store: TokenStore
  /** For how many milliseconds a token is valid. */
  readonly maxAgeMs: number
  /**
   * How far, in milliseconds, the clock of the issuing server may be ahead of the clock of the grading server;
   * default 0. A token from further in the future is refused as expired.
   */
  readonly clockSkewMs?: number
}

export interface ExamServer {
  /**
   * @throws {TypeError} when the bank has no such question, the manifest has no hash for it, the attempt or seed is
   * not a string or too long for a token, or `now` is not an integer
   */
  readonly issue: (asked: Omit<Claims, 'content' | 'issuedAt'> & {readonly now: number}) => Promise<string>
  /** @throws {TypeError} when the bank was loaded without the pattern of the question */
  readonly grade: (given: ExamResponse) => Promise<ExamGrade>
}

export interface ExamResponse {
  readonly token: unknown
  /** The attempt of the logged-in learner; a token of another attempt is refused. */
  readonly attempt: string
  /**
   * The response as the client sent it. Fields that only a judge may set, such as test results and marks, are
   * ignored: such a response uses up the token and is `ungraded`. Grade it with `Question.grade` once the server has
   * the results.
   */
  readonly response: unknown
  readonly now: number
  readonly grading?: GradeOptions
}

export type ExamGrade =
  | {readonly accepted: true; readonly claims: Claims; readonly score: Score; readonly refusal?: undefined}
  | {readonly accepted: false; readonly refusal: ExamRefusal}

/**
 * Grades for clients that have only `public.json`. A token says that this server asked this question in this attempt.
 * The first response that counts uses it up, along with every other token for the same question and attempt.
 *
 * @throws {TypeError} when the files belong to different banks, the bank has no keys, or an option is of another type or out of range
 */
export function createExamServer(options: ExamOptions | ExamBankOptions): ExamServer {
  const {hashes, signer, maxAgeMs, clockSkewMs = 0} = options
  checkOptions({...options, clockSkewMs})
  const bank = 'bank' in options ? options.bank : openBank(joinKeys(options.publicBank, options.keys))
  expectOption(typeof bank?.grade === 'function', 'bank', 'a bank with keys, as openBank returns')
  const findHash = (id: string): string | undefined => (Object.hasOwn(hashes, id) ? hashes[id] : undefined)
  return {
    issue: async ({attempt, question, seed, now}) => {
      expectOption(isText(attempt), 'attempt', 'a text that is not empty')
      expectOption(isText(question), 'question', 'the id of a question')
      expectOption(typeof seed === 'string', 'seed', 'a text')
      expectOption(isTime(now), 'now', 'whole milliseconds')
      expectLoaded(bank, question)
      const content = findHash(question)
      if (content === undefined || bank.question(question)?.id !== question)
        throw new TypeError(`Expected a question of the bank and its manifest, found ${question}`)
      const [mark] = await signer.markContent(toMarked(attempt, question, content))
      return signer.sign({attempt, question, content: mark, seed, issuedAt: now})
    },
    grade: async (given) => {
      expectOption(isText(given.attempt), 'attempt', 'a text that is not empty')
      checkGradeOptions(given.grading ?? {})
      const claims = await signer.verify(given.token)
      if (!claims) return {accepted: false, refusal: createExamRefusal('token', {})}
      if (claims.attempt !== given.attempt)
        return {accepted: false, refusal: createExamRefusal('attempt', {})}
      const age = given.now - claims.issuedAt
      if (!isTime(given.now) || age < -clockSkewMs || age >= maxAgeMs)
        return {accepted: false, refusal: createExamRefusal('expired', {maxAgeMs: options.maxAgeMs})}
      expectLoaded(bank, claims.question)
      const question = bank.question(claims.question)
      const content = findHash(claims.question)
      if (!question || content === undefined)
        return {accepted: false, refusal: createExamRefusal('content', {question: claims.question})}
      const marks = await signer.markContent(toMarked(claims.attempt, claims.question, content))
      if (!marks.includes(claims.content))
        return {accepted: false, refusal: createExamRefusal('content', {question: claims.question})}
      return gradeOnce(options.store, {given, claims, question})
    },
  }
}

function checkOptions({hashes, signer, store, maxAgeMs, clockSkewMs}: Required<ExamSettings>): void {
  expectOption(typeof hashes === 'object' && hashes !== null, 'hashes', 'the hashes of questions by id')
  expectOption(typeof signer?.sign === 'function', 'signer', 'a signer of createSigner')
  expectOption(typeof store?.use === 'function', 'store', 'a store with a function `use`')
  // Infinity is a token that never expires.
  expectOption(typeof maxAgeMs === 'number' && maxAgeMs > 0, 'maxAgeMs', 'milliseconds above 0')
  expectOption(isTime(clockSkewMs) && clockSkewMs >= 0, 'clockSkewMs', 'whole milliseconds from 0')
}

/**
 * Includes the attempt and the question, so that equal marks never reveal that two tokens are about the same
 * question.
 */
function toMarked(attempt: string, question: string, hash: string): string {
  return JSON.stringify([attempt, question, hash])
}

interface Claimed {
  readonly given: ExamResponse
  readonly claims: Claims
  readonly question: Question
}

/**
 * Grades before using the token, so that a response that does not count as an attempt does not use it up. The score
 * is returned only after the token is used.
 */
async function gradeOnce(store: TokenStore, {given, claims, question}: Claimed): Promise<ExamGrade> {
  const score = grade(question, removeJudgement(question, given.response), given.grading)
  const lacksEngine = score.status === 'ungraded' && score.reason.code === 'needs-patterns'
  if (score.status === 'unanswered' || score.status === 'malformed' || lacksEngine)
    return {accepted: false, refusal: createExamRefusal('score', {score})}
  const isFirst = await store.use(JSON.stringify([claims.attempt, claims.question]))
  return isFirst
    ? {accepted: true, claims, score}
    : {accepted: false, refusal: createExamRefusal('used', {question: claims.question})}
}
