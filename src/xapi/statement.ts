/** A text by language, as xAPI has it. */
export type LanguageMap = Readonly<Record<string, string>>

/** The learner, identified in exactly one way. cmi5 requires an account. */
export type Actor = {readonly objectType?: 'Agent'; readonly name?: string} & (
  | {readonly account: {readonly homePage: string; readonly name: string}}
  | {readonly mbox: string}
  | {readonly mbox_sha1sum: string}
  | {readonly openid: string}
)

export interface InteractionComponent {
  readonly id: string
  readonly description: LanguageMap
}

/** How a question is responded to, in the terms of xAPI. */
export interface Interaction {
  readonly interactionType:
    | 'choice'
    | 'fill-in'
    | 'long-fill-in'
    | 'matching'
    | 'numeric'
    | 'sequencing'
    | 'other'
  /** Every response that is right; absent where they cannot be listed, or are not to be told. */
  readonly correctResponsesPattern?: readonly string[]
  readonly choices?: readonly InteractionComponent[]
  readonly source?: readonly InteractionComponent[]
  readonly target?: readonly InteractionComponent[]
}

export interface Activity {
  /** An object without it is an Activity too. */
  readonly objectType?: 'Activity'
  readonly id: string
  readonly definition?: {
    readonly name?: LanguageMap
    readonly description?: LanguageMap
    readonly type?: string
  } & Partial<Interaction>
}

type Extensions = Readonly<Record<string, unknown>>

export interface StatementResult {
  readonly score?: {
    readonly scaled: number
    readonly raw?: number
    readonly max?: number
  }
  readonly success?: boolean
  readonly completion?: boolean
  readonly response?: string
  /** ISO 8601. */
  readonly duration?: string
  readonly extensions?: Extensions
}

export interface ContextActivities {
  readonly parent?: readonly Activity[]
  readonly grouping?: readonly Activity[]
  readonly category?: readonly Activity[]
  readonly other?: readonly Activity[]
}

/** What a statement of xAPI says about its circumstances; an LMS may have put in more. */
export interface StatementContext {
  readonly registration?: string
  /** The version of the bank. */
  readonly revision?: string
  readonly contextActivities?: ContextActivities
  readonly extensions?: Extensions
  readonly [other: string]: unknown
}

/** A statement of xAPI 1.0.3, without a version: senders name the version in the header of the request (xAPI-Data, 2.4.10). */
export interface Statement {
  readonly id: string
  /** ISO 8601, in UTC. */
  readonly timestamp: string
  readonly actor: Actor
  readonly verb: {readonly id: string; readonly display: LanguageMap}
  readonly object: Activity
  readonly result?: StatementResult
  readonly context: StatementContext
}
