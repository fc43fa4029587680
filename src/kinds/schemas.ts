import {z} from 'zod'
import {choiceKeyShape, publicChoiceShape} from './choice/schema.ts'
import {clozeKeyShape, publicClozeShape} from './cloze/schema.ts'
import {codeKeyShape, publicCodeShape} from './code/schema.ts'
import {lineKeyShape, publicLineShape} from './line/schema.ts'
import {matchKeyShape, publicMatchShape} from './match/schema.ts'
import {numericKeyShape, publicNumericShape} from './numeric/schema.ts'
import {openKeyShape, publicOpenShape} from './open/schema.ts'
import {orderKeyShape, publicOrderShape} from './order/schema.ts'
import {outputKeyShape, publicOutputShape} from './output/schema.ts'
import {publicTextShape, textKeyShape} from './text/schema.ts'
import type {Kind, Kinds} from './types.ts'

export type Schemas = {[K in Kind]: z.ZodType<Kinds[K]['question']>}
export type PublicSchemas = {[K in Kind]: z.ZodType<Kinds[K]['public']>}
export type KeySchemas = {[K in Kind]: z.ZodType<Kinds[K]['key']>}

export const schemas: Schemas = {
  choice: z.strictObject({...publicChoiceShape, ...choiceKeyShape}),
  order: z.strictObject({...publicOrderShape, ...orderKeyShape}),
  match: z.strictObject({...publicMatchShape, ...matchKeyShape}),
  cloze: z.strictObject({...publicClozeShape, ...clozeKeyShape}),
  code: z.strictObject({...publicCodeShape, ...codeKeyShape}),
  open: z.strictObject({...publicOpenShape, ...openKeyShape}),
  output: z.strictObject({...publicOutputShape, ...outputKeyShape}),
  line: z.strictObject({...publicLineShape, ...lineKeyShape}),
  numeric: z.strictObject({...publicNumericShape, ...numericKeyShape}),
  text: z.strictObject({...publicTextShape, ...textKeyShape}),
}
export const publicSchemas: PublicSchemas = {
  choice: z.strictObject(publicChoiceShape),
  order: z.strictObject(publicOrderShape),
  match: z.strictObject(publicMatchShape),
  cloze: z.strictObject(publicClozeShape),
  code: z.strictObject(publicCodeShape),
  open: z.strictObject(publicOpenShape),
  output: z.strictObject(publicOutputShape),
  line: z.strictObject(publicLineShape),
  numeric: z.strictObject(publicNumericShape),
  text: z.strictObject(publicTextShape),
}
export const keySchemas: KeySchemas = {
  choice: z.strictObject(choiceKeyShape),
  order: z.strictObject(orderKeyShape),
  match: z.strictObject(matchKeyShape),
  cloze: z.strictObject(clozeKeyShape),
  code: z.strictObject(codeKeyShape),
  open: z.strictObject(openKeyShape),
  output: z.strictObject(outputKeyShape),
  line: z.strictObject(lineKeyShape),
  numeric: z.strictObject(numericKeyShape),
  text: z.strictObject(textKeyShape),
}
