import type * as z from 'zod/mini'
import {bankFields} from '../compile/bank/bank-config.ts'
import {patternFields} from '../compile/pattern/pattern-fields.ts'
import {isPatternFile} from '../compile/pattern/pattern-file.ts'
import {proofFields} from '../compile/question/proof-fields.ts'
import {questionFields} from '../compile/question/question-fields.ts'
import {type Kind, kinds} from '../kinds/kinds.ts'
import type {Names} from './workspace/list-names.ts'

export type FieldsSchema = z.ZodMiniType

export interface SchemaOptions {
  /** `file` for the front matter or all of `bank.yaml`; else a fence. */
  readonly part: 'file' | 'question' | 'proof'
  /** If unknown, the fields of all kinds are known. */
  readonly kind: Kind | undefined
  readonly names: Pick<Names, 'categories' | 'levels' | 'tags'>
}

/** The schemas that the YAML in a file may have: one for each kind that the question can be of. */
export function findSchemas(path: string, {part, kind, names}: SchemaOptions): readonly FieldsSchema[] {
  if (part === 'proof') return [proofFields]
  if (path === 'bank.yaml') return [bankFields]
  if (isPatternFile(path)) return [patternFields(names.tags)]
  return (kind === undefined ? kinds : [kind]).map((one) => questionFields(names, one))
}

/** Joins what schemas say, without repetitions. */
export function joinSchemas<T>(
  schemas: readonly FieldsSchema[],
  read: (schema: FieldsSchema) => readonly T[],
): readonly T[] {
  return [...new Set(schemas.flatMap(read))]
}
