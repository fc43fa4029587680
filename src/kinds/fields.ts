import type * as z from 'zod/mini'
import {choiceFields} from './choice/fields.ts'
import {clozeFields} from './cloze/fields.ts'
import {codeFields} from './code/fields.ts'
import {numericFields} from './numeric/fields.ts'
import {orderFields} from './order/fields.ts'
import {textFields} from './text/fields.ts'
import type {Kind} from './types.ts'

/** The front matter that each kind has besides that of all kinds; every field may be left out. */
export const kindFields = {
  choice: choiceFields,
  order: orderFields,
  match: {},
  cloze: clozeFields,
  code: codeFields,
  open: {},
  output: {},
  line: {},
  numeric: numericFields,
  text: textFields,
} as const satisfies Record<Kind, z.core.$ZodShape>

/** What a question of kind `K` may say of these fields. */
export type FieldsOf<K extends Kind> = {
  readonly [F in keyof (typeof kindFields)[K]]?: (typeof kindFields)[K][F] extends z.ZodMiniType<infer T>
    ? T | undefined
    : never
}
