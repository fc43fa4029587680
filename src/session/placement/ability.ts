/** A response to a question of known difficulty, on the scale of the Rasch model. */
export interface RaschResponse {
  readonly difficulty: number
  readonly right: boolean
}

export interface Ability {
  /** Expected a posteriori, with the prior N(0, 1). */
  readonly mean: number
  /** Of the same distribution: how little is known. */
  readonly deviation: number
}

const step = 0.01
const grid = Array.from({length: 1601}, (_, index) => (index - 800) * step)

/** What responses say about an ability: by the Rasch model, on a grid from -8 to 8. */
export function estimateAbility(responses: readonly RaschResponse[]): Ability {
  const weights = grid.map((ability) =>
    responses.reduce(
      (weight, {difficulty, right}) => weight * chanceOf(right ? ability - difficulty : difficulty - ability),
      Math.exp((-ability * ability) / 2),
    ),
  )
  const total = sum(weights)
  const mean = sum(weights.map((weight, index) => weight * (grid[index] ?? 0))) / total
  const spread = sum(weights.map((weight, index) => weight * ((grid[index] ?? 0) - mean) ** 2)) / total
  return {mean, deviation: Math.sqrt(spread)}
}

/** How much a question of this difficulty tells about such an ability (Fisher information). */
export function informationOf(difficulty: number, ability: number): number {
  const chance = chanceOf(ability - difficulty)
  return chance * (1 - chance)
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
