import {type Difficulty, difficulties} from '../../fields/common-fields.ts'
import {type MasteryParameters, uncalibratedMastery} from './mastery-parameters.ts'

/** A first attempt of a learner whose strength is known from elsewhere. */
export interface LabelledResponse {
  readonly difficulty: Difficulty
  readonly right: boolean
  readonly strong: boolean
}

/** A cell of the table: responses of strong learners, or of others, to questions of one difficulty. */
export interface MasteryCell {
  readonly strong: boolean
  readonly difficulty: Difficulty
  readonly responses: number
}

export type Calibration =
  | {readonly calibrated: true; readonly parameters: MasteryParameters}
  /**
   * `lacking`: cells with too few responses. `inverted`: difficulties at which strong learners do no better than
   * others.
   */
  | {
      readonly calibrated: false
      readonly lacking: readonly MasteryCell[]
      readonly inverted: readonly Difficulty[]
    }

/** With fewer, the rate of a cell is uncertain by a tenth or more. */
const leastResponses = 100

/** The observed rates of right responses, once every cell has at least 100. */
export function calibrateMastery(responses: readonly LabelledResponse[]): Calibration {
  const listCell = (strong: boolean, difficulty: Difficulty): readonly LabelledResponse[] =>
    responses.filter((one) => one.strong === strong && one.difficulty === difficulty)
  const lacking = [true, false].flatMap((strong) =>
    difficulties
      .map((difficulty) => ({strong, difficulty, responses: listCell(strong, difficulty).length}))
      .filter((cell) => cell.responses < leastResponses),
  )
  const computeRates = (strong: boolean): Record<Difficulty, number> => ({
    easy: computeRate(listCell(strong, 'easy')),
    medium: computeRate(listCell(strong, 'medium')),
    hard: computeRate(listCell(strong, 'hard')),
  })
  const [strong, weak] = [computeRates(true), computeRates(false)]
  const inverted =
    lacking.length > 0 ? [] : difficulties.filter((difficulty) => strong[difficulty] <= weak[difficulty])
  return lacking.length > 0 || inverted.length > 0
    ? {calibrated: false, lacking, inverted}
    : {calibrated: true, parameters: {...uncalibratedMastery, strong, weak}}
}

/** Adds half a response to each side, so that no single attempt decides everything. */
function computeRate(responses: readonly LabelledResponse[]): number {
  return (responses.filter(({right}) => right).length + 0.5) / (responses.length + 1)
}
