import {type ContentLanguage, toLanguage} from '../fields/language.ts'
import type {Licensed} from '../fields/licence.ts'
import type {Kind, PublicQuestion, Question, QuestionKey} from '../kinds/kinds.ts'
import type {BankNames, QuestionHeader} from '../kinds/shared/question.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'

/** Incremented when older readers could misread a bank. */
export const formatVersion = 1

/** A subject with several patterns, such as Django. */
export interface Track {
  readonly id: string
  readonly title: string
}

/** A section to read before the questions. */
export interface Concept {
  readonly id: string
  readonly title: RichText
  readonly content: RichText
}

/** One topic: concepts to read, and questions. */
export interface Pattern<N extends BankNames = BankNames> extends ContentLanguage, Licensed {
  /** Its folder in the content, such as `django/async-orm`. */
  readonly id: N['pattern']
  readonly title: string
  readonly track: N['track']
  /** The time that its questions and texts take, as estimated by the author. */
  readonly minutes: number
  readonly summary: string
  /** What holds for every question, such as versions: inline, to show once with each question, before its stem. */
  readonly given?: RichText
  /** The badge for a challenge in which every response is right. */
  readonly badge?: string
  /** Ids of the patterns to learn first. */
  readonly requires: readonly N['pattern'][]
  readonly tags: readonly N['tag'][]
  readonly introduction?: RichText
  readonly concepts: readonly Concept[]
  /** Ids of its questions, in the order of the files. */
  readonly questions: readonly N['question'][]
}

/** The first fields of every file of a bank. */
export interface BankHead extends ContentLanguage, Licensed {
  readonly formatVersion: typeof formatVersion
  readonly name: string
  readonly title?: string
  readonly version: string
  /** Present if there are more patterns in the bank than here, as in the file of one pattern. */
  readonly partial?: true
}

/** The head of data that may have more fields. */
export function toBankHead(
  data: Pick<BankHead, 'formatVersion' | 'name' | 'version'> & {
    readonly [F in 'title' | 'partial' | 'licence' | 'lang' | 'dir']?: BankHead[F] | undefined
  },
): BankHead {
  const {formatVersion, name, title, version, partial, licence} = data
  return {
    formatVersion,
    name,
    ...(title !== undefined && {title}),
    version,
    ...(partial && {partial}),
    ...(licence !== undefined && {licence}),
    ...toLanguage(data),
  }
}

/** `bank.json`: everything, keys included. */
export interface BankData extends BankHead {
  readonly type: 'bank'
  readonly tracks: readonly Track[]
  readonly patterns: readonly Pattern[]
  readonly questions: readonly Question[]
}

/** `public.json`: no key, rationale, hint or solution. Stays byte-identical when only those change. */
export interface PublicBankData extends BankHead {
  readonly type: 'public'
  readonly tracks: readonly Track[]
  readonly patterns: readonly Pattern[]
  readonly questions: readonly PublicQuestion[]
}

/** `keys.json`: what `public.json` leaves out, by question id. */
export interface BankKeys extends BankHead {
  readonly type: 'keys'
  readonly keys: Readonly<Record<string, QuestionKey>>
}

/** What lists and filters need of a question: no stem, no parts, no key. */
export interface IndexedQuestion<N extends BankNames = BankNames> extends Omit<QuestionHeader<N>, 'stem'> {
  readonly kind: Kind
}

/** What lists need of a pattern: no text to read. */
export interface IndexedPattern<N extends BankNames = BankNames>
  extends Omit<Pattern<N>, 'given' | 'introduction' | 'concepts'> {
  readonly concepts: readonly Omit<Concept, 'content'>[]
}

/**
 * `index.json`: the patterns and questions of a bank without their contents, which are in a file for each pattern. It
 * contains nothing that `public.json` does not show.
 */
export interface BankIndexData extends BankHead {
  readonly type: 'index'
  readonly tracks: readonly Track[]
  readonly patterns: readonly IndexedPattern[]
  readonly questions: readonly IndexedQuestion[]
}
