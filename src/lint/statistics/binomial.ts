/** Independent trials that share a chance of success. */
export interface Trials {
  readonly count: number
  /** From 0 to 1, exclusive. */
  readonly chance: number
}

interface Distribution {
  /** The number of successes that the first probability is for. */
  readonly first: number
  readonly probabilities: Float64Array
}

/** Probabilities below this are left out; over all sums they stay below the rounding error of a double. */
const negligible = 1e-24

/**
 * The probability of at least `successes` in all trials: the exact upper tail of a sum of binomial distributions.
 * For trials of one chance it is the binomial tail (R: `pbinom(successes - 1, count, chance, lower.tail = FALSE)`).
 */
export function upperTail(trials: readonly Trials[], successes: number): number {
  const {first, probabilities} = trials
    .filter(({count}) => count > 0)
    .map(binomial)
    .reduce(convolve, {first: 0, probabilities: Float64Array.of(1)})
  let tail = 0
  // The smallest first, so that they are not lost beside large ones.
  for (let index = probabilities.length - 1; index >= Math.max(successes - first, 0); index--)
    tail += probabilities[index] ?? 0
  return Math.min(tail, 1)
}

/** The binomial distribution, from the mode outward by the ratio of neighbours. */
function binomial({count, chance}: Trials): Distribution {
  const odds = chance / (1 - chance)
  const mode = Math.min(Math.floor((count + 1) * chance), count)
  const below: number[] = []
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((count - k + 1) * odds)
    if (weight < negligible) break
    below.push(weight)
  }
  const above: number[] = []
  for (let k = mode, weight = 1; k < count; k++) {
    weight *= ((count - k) * odds) / (k + 1)
    if (weight < negligible) break
    above.push(weight)
  }
  const weights = Float64Array.from([...below.reverse(), 1, ...above])
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return {first: mode - below.length, probabilities: weights.map((weight) => weight / total)}
}

function convolve(one: Distribution, other: Distribution): Distribution {
  const {length} = other.probabilities
  const probabilities = new Float64Array(one.probabilities.length + length - 1)
  for (const [index, value] of one.probabilities.entries())
    for (let at = 0; at < length; at++)
      probabilities[index + at] = (probabilities[index + at] ?? 0) + value * (other.probabilities[at] ?? 0)
  return {first: one.first + other.first, probabilities}
}

/** The 95 % confidence interval of a rate (Wilson 1927, the score interval). */
export function toInterval(successes: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1]
  const z = 1.959963984540054
  const rate = successes / count
  const share = z ** 2 / count
  const middle = (rate + share / 2) / (1 + share)
  const half = (z * Math.sqrt((rate * (1 - rate) + share / 4) / count)) / (1 + share)
  return [Math.max(middle - half, 0), Math.min(middle + half, 1)]
}

/**
 * The probabilities of several tests, corrected so that any of them is below a level by chance at most as often as
 * the level says (Holm 1979, step-down).
 */
export function correctForMany(probabilities: readonly number[]): readonly number[] {
  const order = probabilities.map((value, index) => ({value, index})).sort((a, b) => a.value - b.value)
  const corrected = new Array<number>(probabilities.length).fill(1)
  let highest = 0
  for (const [rank, {value, index}] of order.entries()) {
    highest = Math.max(highest, Math.min(value * (order.length - rank), 1))
    corrected[index] = highest
  }
  return corrected
}
