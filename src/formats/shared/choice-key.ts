import {toCredits} from '../../interchange/credits.ts'
import {earnByRule} from '../../kinds/choice/grade.ts'
import type {ChoiceQuestion} from '../../kinds/choice/schema.ts'

type Scoring = NonNullable<ChoiceQuestion['scoring']>

export interface ChoiceKey {
  readonly right: readonly boolean[]
  readonly credits: readonly (number | undefined)[]
  readonly scoring?: Scoring
}

type Score = (chosen: readonly string[]) => number

/** The key of a single choice: what earns most, with the credit of the others. `undefined` if nothing earns. */
export function findSingleKey(idents: readonly string[], score: Score): ChoiceKey | undefined {
  const earned = idents.map((ident) => score([ident]))
  // Where nothing earns full marks, what earns most is the key, and comparing scores names the difference.
  const most = Math.max(...earned)
  if (!(most > 0)) return undefined
  return toCredits(most < 0.999 ? earned.map((own) => own / most) : earned, 'one')
}

/**
 * The key of a multiple choice. `together` are the options that the source says belong together; the rule is the
 * first of ours that earns the same for some responses.
 */
export function findMultipleKey(
  idents: readonly string[],
  score: Score,
  together: readonly string[],
): ChoiceKey | undefined {
  const alone = idents.map((ident) => score([ident]))
  const key = together.length > 0 ? together : idents.filter((_, index) => (alone[index] ?? 0) > 0.001)
  if (key.length === 0) return undefined
  const right = idents.map((ident) => key.includes(ident))
  const found = key.length > 1 ? findScoring(idents, key, score) : undefined
  if (found !== undefined) return {right, credits: [], ...(found !== 'net-correct' && {scoring: found})}
  // Alone, an option that costs something earns 0: what it costs shows only next to the key.
  const full = score(key)
  const fractions = idents.map((ident, index) =>
    key.includes(ident) ? (alone[index] ?? 0) : score([...key, ident]) - full,
  )
  const credited = toCredits(fractions, 'several')
  return credited.right.includes(true) && String(credited.right) === String(right)
    ? credited
    : {right, credits: []}
}

function findScoring(
  idents: readonly string[],
  key: readonly string[],
  score: Score,
): Scoring | 'net-correct' | undefined {
  const distractors = idents.filter((ident) => !key.includes(ident))
  const [first = ''] = distractors
  const probes = [
    key,
    idents,
    key.slice(1),
    key.slice(0, 1),
    [...key, first],
    [...key.slice(1), first],
    [first],
    distractors,
  ].filter((probe) => probe.length > 0 && !probe.includes(''))
  const rules = ['net-correct', 'all-or-nothing', 'coverage', 'each-option'] as const
  return rules.find((rule) =>
    probes.every((probe) => {
      const right = probe.filter((ident) => key.includes(ident)).length
      const wrong = probe.length - right
      const earned = earnByRule(rule, [right, wrong], [key.length, idents.length])
      const own = earned ?? Math.max(0, (right - wrong) / key.length)
      return Math.abs(own - score(probe)) < 0.001
    }),
  )
}
