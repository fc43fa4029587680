const tolerance = 0.001

/** Fractions of a choice in a source, as right options and the credits that differ from our default. */
export interface Credits {
  readonly right: readonly boolean[]
  /** Absent where the default of the kind is the same. */
  readonly credits: readonly (number | undefined)[]
}

/**
 * Turns fractions from -1 to 1 into credits. If one option may be chosen, the one with the full mark is right; if
 * several may be, all with a positive fraction are. Where our rules refuse the fractions (they do not add up to 1, or
 * a distractor costs nothing), the default credits stay, and comparing scores names the difference.
 */
export function toCredits(fractions: readonly number[], choose: 'one' | 'several'): Credits {
  if (choose === 'one') {
    const right = fractions.map((fraction) => fraction >= 1 - tolerance)
    return {
      right,
      credits: fractions.map((fraction, index) =>
        right[index] || isNear(fraction, 0) ? undefined : fraction,
      ),
    }
  }
  const right = fractions.map((fraction) => fraction > tolerance)
  const count = right.filter((own) => own).length
  const total = fractions.reduce((sum, fraction) => sum + Math.max(0, fraction), 0)
  const isSound = isNear(total, 1) && fractions.every((fraction) => !isNear(fraction, 0))
  if (!isSound || count < 2) return {right, credits: fractions.map(() => undefined)}
  const share = 1 / count
  return {
    right,
    credits: fractions.map((fraction, index) =>
      isNear(fraction, right[index] ? share : -share) ? undefined : fraction,
    ),
  }
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= tolerance
