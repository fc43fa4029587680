import type {Difficulty} from '../../fields/common-fields.ts'

/** The difficulties allowed at one position of a session. */
export type Slot = readonly Difficulty[]
