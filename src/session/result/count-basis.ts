import type {Mode} from '../define/mode.ts'
import {isCounted, isOwnJudgement} from '../evidence.ts'
import type {Judge, Task} from '../session.ts'

/** How many questions a result counts, by who graded them. */
export interface Basis extends Readonly<Record<Judge, number>> {
  /** Graded by the key, or without a response. */
  readonly key: number
  /** Left out because they wait for grading by someone whose marks count. */
  readonly ungraded: number
}

/** Who graded the tasks. With a mode, the learner's own marks are left out where the mode does not count them. */
export function countBasis(tasks: readonly Task[], mode?: Mode): Basis {
  const basis = {key: 0, learner: 0, runner: 0, person: 0, ungraded: 0}
  for (const task of tasks.filter(isCounted))
    basis[mode && isOwnJudgement(task, mode) ? 'ungraded' : findGrader(task)]++
  return basis
}

function findGrader({closed, attempts}: Task): keyof Basis {
  return closed?.by === 'ungraded' ? 'ungraded' : (attempts.at(-1)?.judgedBy ?? 'key')
}
