import type {Kind, Kinds, PublicQuestion, Question, QuestionKey} from '../kinds/kinds.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'

/** Raised by one whenever older readers could misread a bank. */
export const formatVersion = 1

/** A subject with several patterns, such as Django. */
export interface Track {
  readonly id: string
  readonly title: string
}

/** A section of what to read before the questions. */
export interface Concept {
  readonly id: string
  readonly title: RichText
  readonly content: RichText
}

/** One topic: what to read, and its questions. */
export interface Pattern {
  /** Its folder in the content, such as `django/async-orm`. */
  readonly id: string
  readonly title: string
  readonly track: string
  readonly minutes: number
  readonly summary: string
  /** Name of the badge for a challenge in which all is right. */
  readonly badge?: string
  /** Ids of the patterns to know before. */
  readonly requires: readonly string[]
  readonly tags: readonly string[]
  readonly introduction?: RichText
  readonly concepts: readonly Concept[]
  /** Ids of its questions, in the order of the files. */
  readonly questions: readonly string[]
}

/** What all files of a bank begin with. */
export interface BankHead {
  readonly formatVersion: typeof formatVersion
  readonly name: string
  readonly title?: string
  readonly version: string
}

/** `bank.json`: everything, keys included. */
export interface BankData extends BankHead {
  readonly holds: 'bank'
  readonly tracks: readonly Track[]
  readonly patterns: readonly Pattern[]
  readonly questions: readonly Question[]
}

/** `public.json`: no key, rationale, hint or solution; unchanged by a byte when only those change. */
export interface PublicBankData extends BankHead {
  readonly holds: 'public'
  readonly tracks: readonly Track[]
  readonly patterns: readonly Pattern[]
  readonly questions: readonly PublicQuestion[]
}

/** `keys.json`: what `public.json` leaves out, by question id. */
export interface BankKeys extends BankHead {
  readonly holds: 'keys'
  readonly keys: Readonly<Record<string, QuestionKey>>
}

/** The ids and names that occur in one bank, as literal types; `bank.d.ts` has them for a bank that was built. */
export interface BankNames {
  readonly pattern: string
  readonly question: string
  readonly category: string
  readonly level: string
  readonly tag: string
  readonly track: string
}

/** A question of one bank: a `Question` whose ids are the bank's own. */
export type QuestionIn<N extends BankNames, K extends Kind = Kind> = NamedIn<N, Kinds[K]['question']>
/** A public question of one bank. */
export type PublicQuestionIn<N extends BankNames, K extends Kind = Kind> = NamedIn<N, Kinds[K]['public']>
/** A pattern of one bank. */
export type PatternIn<N extends BankNames> = Omit<Pattern, 'id' | 'track' | 'requires' | 'questions'> & {
  readonly id: N['pattern']
  readonly track: N['track']
  readonly requires: readonly N['pattern'][]
  readonly questions: readonly N['question'][]
}

type NamedIn<N extends BankNames, Q> = Q extends PublicQuestion
  ? Omit<Q, 'id' | 'pattern' | 'category' | 'level' | 'tags'> & {
      readonly id: N['question']
      readonly pattern: N['pattern']
      readonly category: N['category']
      readonly level?: N['level']
      readonly tags: readonly N['tag'][]
    }
  : never
