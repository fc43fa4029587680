/** A response to a question of known difficulty, on the scale of the Rasch model. */
export interface RaschResponse {
  readonly difficulty: number
  readonly right: boolean
}

export interface Ability {
  /** The posterior mean, with the prior N(0, 1). */
  readonly mean: number
  /** The standard deviation of the same distribution. */
  readonly deviation: number
}

const step = 0.01
const grid = Array.from({length: 1601}, (_, index) => (index - 800) * step)

/** Estimates an ability from responses by the Rasch model, on a grid from -8 to 8. */
export function estimateAbility(responses: readonly RaschResponse[]): Ability {
  const weights = grid.map((ability) =>
    responses.reduce(
      (weight, {difficulty, right}) =>
        weight * computeChance(right ? ability - difficulty : difficulty - ability),
      Math.exp((-ability * ability) / 2),
    ),
  )
  const total = sum(weights)
  const mean = sum(weights.map((weight, index) => weight * (grid[index] ?? 0))) / total
  const spread = sum(weights.map((weight, index) => weight * ((grid[index] ?? 0) - mean) ** 2)) / total
  return {mean, deviation: Math.sqrt(spread)}
}

/** The Fisher information of a question of this difficulty at this ability. */
export function computeInformation(difficulty: number, ability: number): number {
  const chance = computeChance(ability - difficulty)
  return chance * (1 - chance)
}

const computeChance = (logit: number): number => 1 / (1 + Math.exp(-logit))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
