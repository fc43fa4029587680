import {hasOptions, parseChoice} from './choice/parse.ts'
import type {Parser, Recogniser} from './parser.ts'
import type {Kind} from './types.ts'

export type Parsers = {[K in Kind]: Parser<K>}

export const parsers: Parsers = {choice: parseChoice}

/** Asked in the order of the list of kinds. */
export const recognisers: Record<Kind, Recogniser> = {choice: hasOptions}
