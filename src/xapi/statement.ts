/** A text by language. */
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

/** The xAPI definition of a question. */
export interface Interaction {
  readonly interactionType:
    | 'choice'
    | 'fill-in'
    | 'long-fill-in'
    | 'matching'
    | 'numeric'
    | 'sequencing'
    | 'other'
  /** Every right response; absent if they cannot be listed or must stay secret. */
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
  /** A duration in ISO 8601. */
  readonly duration?: string
  readonly extensions?: Extensions
}

export interface ContextActivities {
  readonly parent?: readonly Activity[]
  readonly grouping?: readonly Activity[]
  readonly category?: readonly Activity[]
  readonly other?: readonly Activity[]
}

/** The context of an xAPI statement; an LMS may have added fields. */
export interface StatementContext {
  readonly registration?: string
  /** The version of the bank. */
  readonly revision?: string
  readonly contextActivities?: ContextActivities
  readonly extensions?: Extensions
  readonly [other: string]: unknown
}

/** An xAPI 1.0.3 statement. */
export interface Statement {
  readonly id: string
  /** A time in ISO 8601, in UTC. */
  readonly timestamp: string
  readonly actor: Actor
  readonly verb: {readonly id: string; readonly display: LanguageMap}
  readonly object: Activity
  readonly result?: StatementResult
  readonly context: StatementContext
}
