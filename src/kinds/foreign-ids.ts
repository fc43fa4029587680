import {foreignIdsOfChoice} from './choice/foreign-ids.ts'
import type {Kind, Kinds} from './types.ts'

/** How each kind tells whether what is kept back of a question names parts that the question does not have. */
export type ForeignIds = {[K in Kind]: (question: Kinds[K]['question']) => readonly string[]}

export const foreignIds: ForeignIds = {choice: foreignIdsOfChoice}
