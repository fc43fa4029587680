import type * as z from 'zod/mini'
import type {Kind, Kinds} from '../kinds.ts'
import type {Guesses} from './guesses.ts'
import type {OwnFields, Parser, Recogniser} from './parser.ts'
import type {Planner} from './plan/planner.ts'
import type {Fault, Probe} from './probe.ts'

/** How questions of a kind are compiled, and how their keys are tested and proved. */
export interface KindCompiler<K extends Kind> {
  /** The front matter that only this kind has; every field is optional. */
  readonly fields: {readonly [F in keyof Kinds[K]['fields']]-?: z.ZodMiniType<Kinds[K]['fields'][F]>}
  /** The level-2 sections that only this kind has; the first is required unless `sectionIsOptional`. */
  readonly sections: readonly Kinds[K]['sections'][]
  readonly sectionIsOptional?: true
  readonly recognise: Recogniser
  readonly parse: Parser<K>
  /** The responses that test the key at build time. */
  readonly probe: (question: Kinds[K]['question']) => Probe[]
  readonly plan: Planner<K>
  /** The texts a learner sees besides title and stem; questions with the same texts are duplicates. */
  readonly shownTexts: (own: OwnFields<K>) => string[]
  /** The texts that would reveal the key in a hint. */
  readonly keyTexts: (question: Kinds[K]['question']) => string[]
  /** What gives the key away or is easily misread: warnings and infos only. */
  readonly findFlaws?: (question: Kinds[K]['question']) => readonly Fault[]
  /** What rules that know nothing of the subject get from a question; `undefined` if they do not apply. */
  readonly guess?: (question: Kinds[K]['question']) => Guesses | undefined
  /** The response that corresponds to a program's output; `undefined` if none does. */
  readonly responseFromOutput?: (question: Kinds[K]['question'], output: string) => unknown
  /** The forms of a typed response that earn full marks. */
  readonly acceptedForms?: (question: Kinds[K]['question']) => readonly AcceptedForm<K>[]
}

/** A form that earns full marks, and the question with no other form. */
export interface AcceptedForm<K extends Kind> {
  readonly name: string
  readonly question: Kinds[K]['question']
}
