import {gradeChoice} from './choice/grade.ts'
import type {Score} from './score.ts'
import type {Kind, Kinds} from './types.ts'

/** How each kind grades. The response is whatever came in: a grader never trusts its shape, and never throws. */
export type Graders = {[K in Kind]: (question: Kinds[K]['question'], response: unknown) => Score}

export const graders: Graders = {choice: gradeChoice}
