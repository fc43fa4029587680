import type {ChoiceKind} from './choice/schema.ts'
import type {ClozeKind} from './cloze/schema.ts'
import type {CodeKind} from './code/schema.ts'
import type {LineKind} from './line/schema.ts'
import type {MatchKind} from './match/schema.ts'
import type {NumericKind} from './numeric/schema.ts'
import type {OpenKind} from './open/schema.ts'
import type {OrderKind} from './order/schema.ts'
import type {OutputKind} from './output/schema.ts'
import type {BankNames} from './shared/question.ts'
import type {TextKind} from './text/schema.ts'

/** The list of kinds. Every table is typed over it, so the compiler names each table that lacks a kind. */
export interface Kinds<N extends BankNames = BankNames> {
  choice: ChoiceKind<N>
  order: OrderKind<N>
  match: MatchKind<N>
  cloze: ClozeKind<N>
  code: CodeKind<N>
  open: OpenKind<N>
  output: OutputKind<N>
  line: LineKind<N>
  numeric: NumericKind<N>
  text: TextKind<N>
}

export type Kind = keyof Kinds

/** The list as values, in the order in which the compiler tries kinds on a question that does not state its own. */
export const kinds = [
  'choice',
  'order',
  'match',
  'cloze',
  'code',
  'open',
  'output',
  'line',
  'numeric',
  'text',
] as const satisfies readonly Kind[]

// Does not compile while the list lacks a kind.
;({}) satisfies Record<Exclude<Kind, (typeof kinds)[number]>, never>

/** A question of kind `K` with its key, in a bank with the names `N`: any question by default. */
export type Question<N extends BankNames = BankNames, K extends Kind = Kind> = Kinds<N>[K]['question']

/** A question as it may be shown before grading. */
export type PublicQuestion<N extends BankNames = BankNames, K extends Kind = Kind> = Kinds<N>[K]['public']

/** The private part of a question. */
export type QuestionKey<K extends Kind = Kind> = Kinds[K]['key']

/** A response to a question of kind `K`. */
export type ResponseOf<K extends Kind> = Kinds[K]['response']

type AnyFunction = (...parameters: never) => unknown
type Parts<F> = F extends (question: infer Q, ...rest: infer R) => infer V ? [Q, R, V] : never

/** A value of several kinds as one: a function takes a question of any of them. */
type Joined<F> = [F] extends [AnyFunction] ? (question: Parts<F>[0], ...rest: Parts<F>[1]) => Parts<F>[2] : F

/** The entry of several kinds as one. */
type Entry<E> = [E] extends [AnyFunction]
  ? Joined<E>
  : {readonly [N in Exclude<keyof E, never>]: Joined<NonNullable<E[N]>> | Extract<E[N], undefined>}

/** The entry for the kind of a question; its functions take that question. */
export function atKind<T extends {readonly [J in K]: unknown}, K extends Kind>(
  table: T,
  {kind}: {readonly kind: K},
): Entry<T[K]> {
  // The functions of a kind take questions of that kind, which the compiler cannot see across a union.
  return table[kind] as Entry<T[K]>
}
