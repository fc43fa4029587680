import type {z} from 'zod'
import {choiceSchemas} from './choice/schema.ts'
import {clozeSchemas} from './cloze/schema.ts'
import {codeSchemas} from './code/schema.ts'
import type {Kind, Kinds} from './kinds.ts'
import {lineSchemas} from './line/schema.ts'
import {matchSchemas} from './match/schema.ts'
import {numericSchemas} from './numeric/schema.ts'
import {openSchemas} from './open/schema.ts'
import {orderSchemas} from './order/schema.ts'
import {outputSchemas} from './output/schema.ts'
import {textSchemas} from './text/schema.ts'

export interface KindSchemas<K extends Kind> {
  readonly question: z.ZodType<Kinds[K]['question']>
  readonly public: z.ZodType<Kinds[K]['public']>
  readonly key: z.ZodType<Kinds[K]['key']>
}

/** The zod schemas of each kind. */
export const schemas: {readonly [K in Kind]: KindSchemas<K>} = {
  choice: choiceSchemas,
  order: orderSchemas,
  match: matchSchemas,
  cloze: clozeSchemas,
  code: codeSchemas,
  open: openSchemas,
  output: outputSchemas,
  line: lineSchemas,
  numeric: numericSchemas,
  text: textSchemas,
}
