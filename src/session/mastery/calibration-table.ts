import {isSameResponse} from '../../bank/same-response.ts'
import type {Scoring} from '../define/mode.ts'
import type {Session} from '../session.ts'

/** How often a learner was right at one level of certainty. */
export interface CertaintyRow {
  readonly certainty: number
  readonly responses: number
  /** The part of the marks that they earned; absent where there was none. */
  readonly accuracy?: number
  /** Where the accuracy lies of somebody who chooses this level because it pays: from this, */
  readonly from: number
  /** to this. */
  readonly to: number
  /** Absent where there was no response. */
  readonly verdict?: 'fitting' | 'too-certain' | 'too-uncertain'
}

type CertaintyScoring = Scoring & {readonly rule: 'certainty'}

/** How well certainty and success agree, over all sessions that asked how certain the learner was by this scoring. */
export function toCalibrationTable(
  sessions: readonly Session[],
  scoring: CertaintyScoring = {rule: 'certainty', right: [1, 2, 3], wrong: [0, -2, -6]},
): CertaintyRow[] {
  const attempts = sessions
    .filter(({start}) => isSameResponse(start.mode.scoring, scoring))
    .flatMap(({tasks}) => tasks.flatMap((task) => task.attempts))
  const bounds = [0, ...breakEvens(scoring), 1]
  return scoring.right.map((_, certainty) => {
    const marks = attempts.flatMap((made) =>
      made.certainty === certainty && made.earned !== undefined ? [made.earned] : [],
    )
    const [from, to] = [bounds[certainty] ?? 0, bounds[certainty + 1] ?? 1]
    if (marks.length === 0) return {certainty, responses: 0, from, to}
    const accuracy = marks.reduce((sum, earned) => sum + Math.max(earned, 0), 0) / marks.length
    return {certainty, responses: marks.length, accuracy, from, to, verdict: verdictOn(accuracy, from, to)}
  })
}

/** From which chance of being right on the next level pays more: 2/3 and 4/5 for 1 2 3 and 0 -2 -6. */
function breakEvens({right, wrong}: CertaintyScoring): number[] {
  return right.slice(1).map((value, index) => {
    const loss = (wrong[index] ?? 0) - (wrong[index + 1] ?? 0)
    return loss / (value - (right[index] ?? 0) + loss)
  })
}

function verdictOn(accuracy: number, from: number, to: number): NonNullable<CertaintyRow['verdict']> {
  if (accuracy < from) return 'too-certain'
  return accuracy > to ? 'too-uncertain' : 'fitting'
}
