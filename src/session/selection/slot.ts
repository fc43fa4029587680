import type {Difficulty} from '../../kinds/shared/question.ts'

/** The difficulties that the question at one place may have. */
export type Slot = readonly Difficulty[]
