import type {Direction} from './language.ts'
import type {Source} from './source.ts'

export const difficulties = ['easy', 'medium', 'hard'] as const

/** How hard a question is meant to be. */
export type Difficulty = (typeof difficulties)[number]

export const setNames = ['practice', 'test', 'challenge'] as const

/** The sets that a question may belong to. */
export type SetName = (typeof setNames)[number]

/** The names that a bank chooses for the values of common fields, as literal types. */
export interface NamesOfFields {
  readonly category: string
  readonly level: string
  readonly tag: string
}

/**
 * The front matter that questions of every kind may have and learners may see.
 *
 * To add a field, add it here and to `commonNames`, then say in `common-field-schemas.ts` how it is read and stored.
 * The compiler, the JSON Schemas, the compiled question and the public question follow; a field that is left out of
 * one of the lists does not compile.
 */
export interface CommonFields<N extends NamesOfFields = NamesOfFields> {
  readonly category: N['category']
  readonly difficulty: Difficulty
  readonly level?: N['level']
  readonly sets: readonly SetName[]
  /** The author's limit for this question. Modes with `timing.fromQuestion` apply it. */
  readonly timeLimitMs?: number
  /** How many attempts the question allows, if it sets a limit. */
  readonly attempts?: number
  /** What the question weighs in the points of a session, if not 1. */
  readonly points?: number
  readonly tags: readonly N['tag'][]
  /** Which version of the question this is, if not the first; an author raises it when the key or ids change. */
  readonly revision?: number
  /** An SPDX identifier or a sentence; by default that of its pattern or bank. */
  readonly licence?: string
  /** The language of the question (BCP 47); by default that of its pattern or bank. */
  readonly lang?: string
  /** The direction of its text; by default that of the language. */
  readonly dir?: Direction
}

/** The front matter that questions of every kind may have and learners see with the solution. */
export interface KeptFields {
  /** The pages that the question rests on. */
  readonly source?: readonly Source[]
}

/** The fields as front matter names them: a duration is written with its unit and stored as `…Ms`, a link as text. */
export type WrittenFields = {
  readonly [N in keyof CommonFields as N extends `${infer Name}Ms` ? Name : N]: CommonFields[N]
} & {readonly [N in keyof KeptFields]: readonly string[]}

/** The names, in the order in which questions are written. */
const commonNames: {readonly [N in keyof CommonFields]-?: true} = {
  category: true,
  difficulty: true,
  level: true,
  sets: true,
  timeLimitMs: true,
  attempts: true,
  points: true,
  tags: true,
  revision: true,
  licence: true,
  lang: true,
  dir: true,
}

/** The names of the fields that are kept back. */
export const keptNames: {readonly [N in keyof KeptFields]-?: true} = {source: true}

/** Copies the common fields, and nothing else; a field without a value is left out. */
export function toCommonFields(from: Filled<CommonFields>): CommonFields {
  return copyFields(from, commonNames)
}

/** A value for every field of `T`, or `undefined`. */
type Filled<T> = {readonly [N in keyof T]: T[N] | undefined}

/** Copies the fields of `T` in the order of `names`, and nothing else. */
export function copyFields<T extends object>(from: Filled<T>, names: {readonly [N in keyof T]-?: true}): T {
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(names)) {
    const value = Reflect.get(from, name)
    if (value !== undefined) copy[name] = value
  }
  // `names` lists every field of `T`.
  return copy as T
}
