import type {GradeOptions} from '../matching/grade-options.ts'
import type {SubtleDigest} from './name-uuid.ts'
import type {Activity, Actor} from './statement.ts'

export interface StatementOptions {
  /** `crypto.subtle`, which makes the ids of statements. */
  readonly subtle: SubtleDigest
  readonly actor: Actor
  /** Your IRI, ending with a slash, below which questions, patterns, modes and extensions are named. */
  readonly base: string
  /** The UUID of the attempt, if one is assigned, as by cmi5. */
  readonly registration?: string
  /** The time at which the session's clock was 0, in milliseconds since 1970; default 0. */
  readonly epoch?: number
  /** Language of the texts of the bank, as an RFC 5646 tag. Default `und`. */
  readonly language?: string
  /** Whether to include right responses; anyone who can read the statements can then read them. */
  readonly withKeys?: boolean
  /** As in `submitResponse`. */
  readonly grading?: GradeOptions
  /** The launch by an LMS; the statements are then those of cmi5. */
  readonly launch?: Cmi5Launch
}

/** What cmi5 gives to an assignable unit, in its launch URL and in the document `LMS.LaunchData`. */
export interface Cmi5Launch {
  readonly activityId: string
  readonly contextTemplate: ContextTemplate
  /** From 0 to 1; replaces the pass mark of the mode. */
  readonly masteryScore?: number
  /** Default `Normal`: in other modes nothing is completed, passed or failed. */
  readonly launchMode?: 'Normal' | 'Browse' | 'Review'
  /** Verbs stated before under the same registration: they are not stated again, and nothing fails after `passed`. */
  readonly stated?: readonly ('completed' | 'passed')[]
}

type Activities = Activity | readonly Activity[]

/** The context that an LMS gives, of which every statement has a copy. Where xAPI has a list, one Activity will do. */
export interface ContextTemplate {
  readonly registration?: string
  readonly contextActivities?: {
    readonly parent?: Activities
    readonly grouping?: Activities
    readonly category?: Activities
    readonly other?: Activities
  }
  readonly extensions?: Readonly<Record<string, unknown>>
  readonly [other: string]: unknown
}
