import {isSameResponse} from '../../bank/attempts/same-response.ts'
import type {Scoring} from '../define/mode.ts'
import type {Session} from '../session.ts'

/** How often a learner was right at one level of certainty. */
export interface CertaintyRow {
  readonly certainty: number
  readonly responses: number
  /** The fraction of the marks that they earned; absent if there were none. */
  readonly accuracy?: number
  /** The lower bound of the accuracy at which this level pays off; */
  readonly from: number
  /** and the upper bound. */
  readonly to: number
  /** Absent if there was no response. */
  readonly verdict?: 'fitting' | 'too-certain' | 'too-uncertain'
}

type CertaintyScoring = Scoring & {readonly rule: 'certainty'}

/** How well certainty matches success, over all sessions that asked for certainty with this scoring. */
export function toCalibrationTable(
  sessions: readonly Session[],
  scoring: CertaintyScoring = {rule: 'certainty', right: [1, 2, 3], wrong: [0, -2, -6]},
): CertaintyRow[] {
  const attempts = sessions
    .filter(({start}) => isSameResponse(start.mode.scoring, scoring))
    .flatMap(({tasks}) => tasks.flatMap((task) => task.attempts))
  const bounds = [0, ...computeBreakEvens(scoring), 1]
  return scoring.right.map((_, certainty) => {
    const marks = attempts.flatMap((made) =>
      made.certainty === certainty && made.earned !== undefined ? [made.earned] : [],
    )
    const [from, to] = [bounds[certainty] ?? 0, bounds[certainty + 1] ?? 1]
    if (marks.length === 0) return {certainty, responses: 0, from, to}
    const accuracy = marks.reduce((sum, earned) => sum + Math.max(earned, 0), 0) / marks.length
    return {certainty, responses: marks.length, accuracy, from, to, verdict: toVerdict(accuracy, from, to)}
  })
}

/** The chance of being right above which the next level pays more: 2/3 and 4/5 for 1 2 3 and 0 -2 -6. */
function computeBreakEvens({right, wrong}: CertaintyScoring): number[] {
  return right.slice(1).map((value, index) => {
    const loss = (wrong[index] ?? 0) - (wrong[index + 1] ?? 0)
    return loss / (value - (right[index] ?? 0) + loss)
  })
}

function toVerdict(accuracy: number, from: number, to: number): NonNullable<CertaintyRow['verdict']> {
  if (accuracy < from) return 'too-certain'
  return accuracy > to ? 'too-uncertain' : 'fitting'
}
