import type {GradeOptions} from '../matching/grade-options.ts'
import {expectThat} from '../session/define/expect-that.ts'
import type {SubtleDigest} from './name-uuid.ts'
import type {Actor, StatementContext} from './statement.ts'
import {cmi5} from './vocabulary.ts'

export interface StatementOptions {
  /** `crypto.subtle`; it makes the ids of statements from what they are about. */
  readonly subtle: SubtleDigest
  readonly actor: Actor
  /** An IRI of yours that ends with a slash, below which questions, patterns, modes and extensions are named. */
  readonly base: string
  /** The UUID of the attempt, where somebody gives one; cmi5 does. */
  readonly registration?: string
  /** When the clock of the session was 0, in milliseconds since 1970. Default 0: it is that clock. */
  readonly epoch?: number
  /** RFC 5646; of the texts of the bank. Default `und`. */
  readonly language?: string
  /** Whether to say which responses are right: whoever can read statements can read that. */
  readonly withKeys?: boolean
  /** As in `respond`. */
  readonly grading?: GradeOptions
  /** With what an LMS has launched the session, if one has: the statements are those of cmi5 then. */
  readonly launch?: Cmi5Launch
}

/** What cmi5 hands to an assignable unit, in its launch URL and in the document `LMS.LaunchData`. */
export interface Cmi5Launch {
  readonly activityId: string
  readonly contextTemplate: StatementContext
  /** From 0 to 1; takes the place of the pass mark of the mode. */
  readonly masteryScore?: number
  /** Default `Normal`: in another nothing is completed, passed or failed. */
  readonly launchMode?: 'Normal' | 'Browse' | 'Review'
  /** Which of these were stated before, under the same registration: none is stated twice, and who has passed fails no more. */
  readonly stated?: readonly ('completed' | 'passed')[]
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const iri = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i

/** @throws {TypeError} when a statement could not be made of them by the rules */
export function checkOptions({actor, base, registration, epoch = 0, launch}: StatementOptions): void {
  const isNamedOnce =
    ['account', 'mbox', 'mbox_sha1sum', 'openid'].filter((name) => Object.hasOwn(actor ?? {}, name))
      .length === 1
  expectThat(isNamedOnce, 'an actor named by one of account, mbox, mbox_sha1sum and openid')
  expectThat(isIri(base) && base.endsWith('/'), 'an IRI that ends with a slash as base')
  expectThat(registration === undefined || uuid.test(registration), 'a UUID as registration')
  expectThat(Number.isSafeInteger(epoch), 'integer milliseconds as epoch')
  if (launch) checkLaunch(launch, {actor, registration})
}

function checkLaunch(
  {activityId, contextTemplate, masteryScore = 0}: Cmi5Launch,
  {actor, registration}: {readonly actor: Actor; readonly registration: string | undefined},
): void {
  expectThat('account' in actor, 'an actor with an account, as cmi5 has it')
  expectThat(registration !== undefined, 'the registration of the launch')
  expectThat(isIri(activityId), 'an IRI as launch.activityId')
  const sessionId = contextTemplate?.extensions?.[cmi5.sessionId]
  expectThat(typeof sessionId === 'string', 'the session id in the extensions of launch.contextTemplate')
  expectThat(
    Number.isFinite(masteryScore) && masteryScore >= 0 && masteryScore <= 1,
    'a masteryScore from 0 to 1',
  )
}

const isIri = (text: unknown): boolean => typeof text === 'string' && iri.test(text)
