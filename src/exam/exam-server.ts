import type {BankFile, KeysFile} from '../bank/expect-file.ts'
import {grade} from '../bank/grade.ts'
import {openBank} from '../bank/open-bank.ts'
import {joinKeys} from '../bank/split.ts'
import type {Question} from '../kinds/kinds.ts'
import type {Score} from '../kinds/shared/score.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import {createExamRefusal, type ExamRefusal} from './refusals.ts'
import {toSubmitted} from './to-submitted.ts'
import type {Claims, TokenSigner} from './token.ts'

/** Remembers what was responded to. */
export interface TokenStore {
  /**
   * Whether this text was not used before, and from now on is. It stands for one question of one attempt, however many
   * tokens were issued for it. It has to be one step, such as an insert under a unique key: of two calls at once only one
   * may be told that it is the first.
   */
  readonly use: (asked: string) => Promise<boolean>
}

export interface ExamOptions {
  /** The data of `public.json`, which the client has too. */
  readonly publicBank: BankFile
  /** The data of `keys.json`, which it has not. */
  readonly keys: KeysFile
  /** Hashes of questions by id, as `manifest.json` has them under `questions`. */
  readonly hashes: Readonly<Record<string, string>>
  readonly signer: TokenSigner
  readonly store: TokenStore
  /** For how many milliseconds a token is valid. */
  readonly maxAgeMs: number
  /**
   * By how many milliseconds the clock of the server that issues may be ahead of the one that grades; default 0. A token
   * from further in the future is refused as expired.
   */
  readonly clockSkewMs?: number
}

export interface ExamServer {
  /**
   * @throws {TypeError} when the bank has no such question or the manifest no hash of it, when attempt and seed are no texts
   * or too long for a token, or `now` is not in whole milliseconds
   */
  readonly issue: (asked: Omit<Claims, 'content' | 'issuedAt'> & {readonly now: number}) => Promise<string>
  readonly grade: (given: ExamResponse) => Promise<ExamGrade>
}

export interface ExamResponse {
  readonly token: unknown
  /** The attempt of who is logged in: a token of somebody else is refused. */
  readonly attempt: string
  /**
   * As the client sent it. What somebody else has to say of it, results of tests and marks, is not taken from there: such a
   * response is used up and `ungraded`, and `Question.grade` grades it with what the server has found.
   */
  readonly response: unknown
  readonly now: number
  readonly grading?: GradeOptions
}

export type ExamGrade =
  | {readonly accepted: true; readonly claims: Claims; readonly score: Score; readonly refusal?: undefined}
  | {readonly accepted: false; readonly refusal: ExamRefusal}

/**
 * Grades for clients that hold `public.json` only. A token says that this server asked this question of this attempt; it is used
 * up by the first response that counts, and with it all others for the same question of the same attempt.
 *
 * @throws {TypeError} when the files are not of one bank, or a time is out of its range
 */
export function createExamServer(options: ExamOptions): ExamServer {
  const {publicBank, keys, hashes, signer, maxAgeMs, clockSkewMs = 0} = options
  if (!(maxAgeMs > 0) || !(clockSkewMs >= 0))
    throw new TypeError('`maxAgeMs` must be above 0, and `clockSkewMs` at least 0')
  const bank = openBank(joinKeys(publicBank, keys))
  const hashOf = (id: string): string | undefined => (Object.hasOwn(hashes, id) ? hashes[id] : undefined)
  return {
    issue: async ({attempt, question, seed, now}) => {
      const content = hashOf(question)
      if (content === undefined || bank.question(question)?.id !== question)
        throw new TypeError(`Expected a question of the bank and its manifest, found ${question}`)
      const [mark] = await signer.markContent(toMarked(attempt, question, content))
      return signer.sign({attempt, question, content: mark, seed, issuedAt: now})
    },
    grade: async (given) => {
      const claims = await signer.verify(given.token)
      if (!claims) return {accepted: false, refusal: createExamRefusal('token', {})}
      if (claims.attempt !== given.attempt)
        return {accepted: false, refusal: createExamRefusal('attempt', {})}
      const age = given.now - claims.issuedAt
      if (!Number.isSafeInteger(given.now) || age < -clockSkewMs || age >= maxAgeMs)
        return {accepted: false, refusal: createExamRefusal('expired', {maxAgeMs: options.maxAgeMs})}
      const question = bank.question(claims.question)
      const content = hashOf(claims.question)
      if (!question || content === undefined)
        return {accepted: false, refusal: createExamRefusal('content', {question: claims.question})}
      const marks = await signer.markContent(toMarked(claims.attempt, claims.question, content))
      if (!marks.includes(claims.content))
        return {accepted: false, refusal: createExamRefusal('content', {question: claims.question})}
      return gradeOnce(options.store, {given, claims, question})
    },
  }
}

/** Of one attempt and question, so that equal marks in two tokens do not tell that two questions are the same. */
function toMarked(attempt: string, question: string, hash: string): string {
  return JSON.stringify([attempt, question, hash])
}

interface Claimed {
  readonly given: ExamResponse
  readonly claims: Claims
  readonly question: Question
}

/** The response is graded first, so that one that is no attempt does not cost the token; nothing of it is told before the token is used. */
async function gradeOnce(store: TokenStore, {given, claims, question}: Claimed): Promise<ExamGrade> {
  const score = grade(question, toSubmitted(question.kind, given.response), given.grading)
  if (score.status === 'unanswered' || score.status === 'malformed')
    return {accepted: false, refusal: createExamRefusal('score', {score})}
  const isFirst = await store.use(JSON.stringify([claims.attempt, claims.question]))
  return isFirst
    ? {accepted: true, claims, score}
    : {accepted: false, refusal: createExamRefusal('used', {question: claims.question})}
}
