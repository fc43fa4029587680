import type {Difficulty} from '../../fields/common-fields.ts'

/** The difficulties that the question at one place may have. */
export type Slot = readonly Difficulty[]
