import {z} from 'zod'
import {choiceKeyShape, choiceSchema, publicChoiceShape} from './choice/schema.ts'
import type {Kind, Kinds} from './types.ts'

export type Schemas = {[K in Kind]: z.ZodType<Kinds[K]['question']>}
export type PublicSchemas = {[K in Kind]: z.ZodType<Kinds[K]['public']>}
export type KeySchemas = {[K in Kind]: z.ZodType<Kinds[K]['key']>}

export const schemas: Schemas = {choice: choiceSchema}
export const publicSchemas: PublicSchemas = {choice: z.strictObject(publicChoiceShape)}
export const keySchemas: KeySchemas = {choice: z.strictObject(choiceKeyShape)}
