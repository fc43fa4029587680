import {type Difficulty, difficulties} from '../../fields/common-fields.ts'
import {type MasteryParameters, uncalibratedMastery} from './mastery-parameters.ts'

/** A first attempt of a learner of whom it is known by other means whether they are strong. */
export interface LabelledResponse {
  readonly difficulty: Difficulty
  readonly right: boolean
  readonly strong: boolean
}

/** A cell of the table: the responses of strong learners, or of others, to questions of one difficulty. */
export interface MasteryCell {
  readonly strong: boolean
  readonly difficulty: Difficulty
  readonly responses: number
}

export type Calibration =
  | {readonly calibrated: true; readonly parameters: MasteryParameters}
  /** `lacking`: the cells with too few responses. `inverted`: difficulties at which strong learners do no better than others. */
  | {
      readonly calibrated: false
      readonly lacking: readonly MasteryCell[]
      readonly inverted: readonly Difficulty[]
    }

/** Fewer leave the rate of a cell uncertain by a tenth and more. */
const leastResponses = 100

/** The rates of right responses as they were found, once every cell has at least 100. */
export function calibrateMastery(responses: readonly LabelledResponse[]): Calibration {
  const cellOf = (strong: boolean, difficulty: Difficulty): readonly LabelledResponse[] =>
    responses.filter((one) => one.strong === strong && one.difficulty === difficulty)
  const lacking = [true, false].flatMap((strong) =>
    difficulties
      .map((difficulty) => ({strong, difficulty, responses: cellOf(strong, difficulty).length}))
      .filter((cell) => cell.responses < leastResponses),
  )
  const ratesOf = (strong: boolean): Record<Difficulty, number> => ({
    easy: rateOf(cellOf(strong, 'easy')),
    medium: rateOf(cellOf(strong, 'medium')),
    hard: rateOf(cellOf(strong, 'hard')),
  })
  const [strong, weak] = [ratesOf(true), ratesOf(false)]
  const inverted =
    lacking.length > 0 ? [] : difficulties.filter((difficulty) => strong[difficulty] <= weak[difficulty])
  return lacking.length > 0 || inverted.length > 0
    ? {calibrated: false, lacking, inverted}
    : {calibrated: true, parameters: {...uncalibratedMastery, strong, weak}}
}

/** With half a response added to either side, so that no single attempt decides everything. */
function rateOf(responses: readonly LabelledResponse[]): number {
  return (responses.filter(({right}) => right).length + 0.5) / (responses.length + 1)
}
