import {expect, test} from 'vitest'
import type * as z from 'zod/mini'
import {bankFields, openConfig} from '../compile/bank/bank-config.ts'
import {patternFields} from '../compile/pattern/pattern-fields.ts'
import {proofFields} from '../compile/question/proof-fields.ts'
import {questionFields} from '../compile/question/question-fields.ts'
import {kinds} from '../kinds/kinds.ts'
import {describeField, fieldNames} from './field-names.ts'

const schemas: readonly (readonly [string, z.ZodMiniType])[] = [
  ...kinds.map((kind) => [`a question of kind ${kind}`, questionFields(openConfig, kind)] as const),
  ['a pattern', patternFields(undefined)],
  ['bank.yaml', bankFields],
  ['a proof', proofFields],
]

test.each(schemas)('every field of %s says what it is for', (_, schema) => {
  const visit = (path: readonly PropertyKey[]): readonly string[] =>
    fieldNames(schema, path).flatMap((name) => {
      const own = [...path, name]
      const inside = [...visit(own), ...visit([...own, 0])]
      return describeField(schema, own).length === 1 ? inside : [own.join('.'), ...inside]
    })
  expect(fieldNames(schema, []).length).toBeGreaterThan(0)
  expect(visit([])).toEqual([])
})
