import {keyOfChoice, publicChoice} from './choice/split.ts'
import type {Kind, Kinds} from './types.ts'

/** How each kind is cut into what may be shown and what is kept back; both built field by field. */
export type Publics = {[K in Kind]: (question: Kinds[K]['question']) => Kinds[K]['public']}
export type Keys = {[K in Kind]: (question: Kinds[K]['question']) => Kinds[K]['key']}

export const publics: Publics = {choice: publicChoice}
export const keys: Keys = {choice: keyOfChoice}
