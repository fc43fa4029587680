import type {FeedbackPolicy, Mode, Scoring} from '../define/mode.ts'

/** What a page shows of a mode, before and while it runs. */
export interface ModeView {
  readonly name: string
  readonly title: string
  /** When it shows which feedback. */
  readonly feedback: FeedbackPolicy
  /** The rule by which it gives points. */
  readonly scoring: Scoring['rule']
  /** The levels of certainty, lowest first; absent if the mode does not ask for certainty. */
  readonly certainty?: readonly CertaintyLevel[]
  /** Whether the learner must first guess the pattern of each question. */
  readonly asksPattern: boolean
  /** Whether it ends with a verdict. */
  readonly judgesMastery: boolean
  /** Whether the learner's own marks count for the verdict and the badge. */
  readonly countsOwnMarks: boolean
  /** The fraction of the points needed to pass. */
  readonly passMark?: number
}

/** The points for a response at this level of certainty. */
export interface CertaintyLevel {
  readonly right: number
  readonly wrong: number
}

export function viewMode(mode: Mode): ModeView {
  const {name, title, feedback, scoring, asksPattern, mastery, passMark, countsOwnMarks} = mode
  return {
    name,
    title,
    feedback,
    scoring: scoring.rule,
    ...(scoring.rule === 'certainty' && {certainty: listLevels(scoring)}),
    asksPattern: asksPattern === true,
    judgesMastery: mastery !== undefined,
    countsOwnMarks: countsOwnMarks === true,
    ...(passMark !== undefined && {passMark}),
  }
}

function listLevels({right, wrong}: Scoring & {readonly rule: 'certainty'}): CertaintyLevel[] {
  return right.map((points, level) => ({right: points, wrong: wrong[level] ?? 0}))
}
