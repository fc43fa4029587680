import {isCounted} from '../evidence.ts'
import type {Judge, Task} from '../session.ts'

/** How many questions a result counts, by who graded them. */
export interface Basis extends Readonly<Record<Judge, number>> {
  /** Graded by the key, or without a response. */
  readonly key: number
  /** Left out because they wait for grading. */
  readonly ungraded: number
}

export function countBasis(tasks: readonly Task[]): Basis {
  const basis = {key: 0, learner: 0, runner: 0, person: 0, ungraded: 0}
  for (const task of tasks.filter(isCounted)) basis[findGrader(task)]++
  return basis
}

function findGrader({closed, attempts}: Task): keyof Basis {
  return closed?.by === 'ungraded' ? 'ungraded' : (attempts.at(-1)?.judgedBy ?? 'key')
}
